import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Assignment } from './second-process.js';

const root = path.join(import.meta.dirname, '../../../..');

/** Another server's stand-in: a process with a store of its own, at work from now on. */
export function startOtherProcess(assignment: Assignment): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'second-process.ts'), {
    cwd: root,
    execArgv: ['--import', './test/bench/register.mjs'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.send(assignment);
  return child;
}

/** Rejects unless all that was assigned was done. */
export async function otherProcessDone(child: ChildProcess): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the other process ended with ${code}: ${complaint}`);
}
