import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Program } from '../support/program.js';

export const VICTIMS = ['server', 'database', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];

/** kill -9, without a word of warning. */
export async function killNow(victim: Victim, program: Program, dataDir: string): Promise<void> {
  if (victim !== 'server') process.kill(await postmaster(dataDir), 'SIGKILL');
  if (victim !== 'database') await program.kill();
}

/** The process id of the embedded PostgreSQL below a data folder. */
async function postmaster(dataDir: string): Promise<number> {
  const names = await readdir(dataDir, { recursive: true });
  const file = names.find((name) => path.basename(name) === 'postmaster.pid');
  if (file === undefined) throw new Error(`no PostgreSQL runs below ${dataDir}`);
  const text = await readFile(path.join(dataDir, file), 'utf8');
  return Number(text.split('\n')[0]);
}
