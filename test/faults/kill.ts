import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Program } from '../support/program.js';

const run = promisify(execFile);

/** `log`: the EventStoreDB that holds the log, or in a cluster its leader. */
export type Victim = 'server' | 'database' | 'both' | 'log';

/** What can be killed here: EventStoreDB where EVENTSTOREDB_URL names one, with the commands EVENTSTOREDB_KILL and EVENTSTOREDB_START. */
export const VICTIMS: readonly Victim[] =
  process.env['EVENTSTOREDB_URL'] === undefined
    ? ['server', 'database', 'both']
    : ['server', 'database', 'both', 'log', 'log'];

/** kill -9, without a word of warning. EventStoreDB does not start again by itself, as an embedded PostgreSQL does. */
export async function killNow(victim: Victim, program: Program, dataDir: string): Promise<void> {
  if (victim === 'log') return restartLog();
  if (victim !== 'server') process.kill(await postmaster(dataDir), 'SIGKILL');
  if (victim !== 'database') await program.kill();
}

/** By the commands of the environment. @throws what one of them says */
export async function restartLog(): Promise<void> {
  for (const variable of ['EVENTSTOREDB_KILL', 'EVENTSTOREDB_START']) {
    const command = process.env[variable];
    if (command === undefined)
      throw new Error(`${variable} is not set: it is the command by which the log is disturbed`);
    await run('/bin/sh', ['-c', command]);
  }
}

/** The process id of the embedded PostgreSQL below a data folder. */
async function postmaster(dataDir: string): Promise<number> {
  const names = await readdir(dataDir, { recursive: true });
  const file = names.find((name) => path.basename(name) === 'postmaster.pid');
  if (file === undefined) throw new Error(`no PostgreSQL runs below ${dataDir}`);
  const text = await readFile(path.join(dataDir, file), 'utf8');
  return Number(text.split('\n')[0]);
}
