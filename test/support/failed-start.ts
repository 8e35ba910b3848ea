import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const MAIN = path.resolve('dist/apps/server/src/main.js');
const ENDED_WITHIN_MS = 120_000;

/** Starts the built program with these settings alone, and gives how it ended and what it wrote to standard error. */
export async function endOfStart(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; errors: string }> {
  const given = { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'fatal', ...env };
  const child = spawn(process.execPath, [MAIN], { env: given, stdio: ['ignore', 'ignore', 'pipe'] });
  const late = setTimeout(() => child.kill('SIGKILL'), ENDED_WITHIN_MS);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(late);
  return { code, errors };
}
