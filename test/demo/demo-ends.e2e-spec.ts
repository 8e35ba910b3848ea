import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const DEMO = path.resolve('dist/apps/demo/src/main.js');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

/** A demonstration with its own service, once that plays. */
async function playing(): Promise<ChildProcess> {
  const { TINHGON_URL: _, ...inherited } = process.env;
  const env = { ...inherited, TMPDIR: folder, PORT: '1' };
  const demo = spawn(process.execPath, [DEMO], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  demo.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  await until(
    () => said,
    (text) => text.includes('UBND'),
  );
  return demo;
}

/** Of the service and its database, by the folder in their command line or environment. */
function processesLeft(): readonly string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && ['cmdline', 'environ'].some((of) => names(pid, of)));
}

function names(pid: string, of: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/${of}`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

const ended = () => until(processesLeft, (left) => left.length === 0);

it.each<[string, (demo: ChildProcess) => void]>([
  ['nobody reads its output any more', (demo) => demo.stdout?.destroy()],
  ['Ctrl-C', (demo) => demo.kill('SIGINT')],
])('the demonstration ends with its service and its data: %s', async (_, end) => {
  const demo = await playing();
  const errors: string[] = [];
  demo.stderr?.on('data', (piece: Buffer) => errors.push(piece.toString()));
  const closed = once(demo, 'exit');
  end(demo);
  expect(await closed).toEqual([0, null]);
  await ended();
  expect([errors, readdirSync(folder)]).toEqual([[], []]);
});

it('takes its service along where it is killed', async () => {
  const demo = await playing();
  demo.kill('SIGKILL');
  await ended();
});
