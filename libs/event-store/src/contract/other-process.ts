import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Assignment } from './second-process.js';

const root = path.join(import.meta.dirname, '../../../..');

export function startOtherProcess(assignment: Assignment): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'second-process.ts'), {
    cwd: root,
    execArgv: ['--import', './test/bench/register.mjs'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.send(assignment);
  return child;
}

export async function otherProcessDone(child: ChildProcess): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the other process ended with ${code}: ${complaint}`);
}
