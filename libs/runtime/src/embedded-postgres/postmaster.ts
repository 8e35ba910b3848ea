import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { nothingToStop, serverCommand } from './command-line.js';
import { DataDirectoryLocked, PortTaken, PostgresStartError } from './errors.js';
import { readPostmasterFile, serverProcesses } from './holder.js';

export interface PostmasterOptions {
  readonly dir: string;
  readonly port: number;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly settings: Readonly<Record<string, string>>;
}

export interface Postmaster {
  readonly exited: Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const readyMs = 120_000;
const fastShutdownMs = 20_000;

/** Starts one server on `dir/data` and waits until it is ready. @throws PortTaken, DataDirectoryLocked, PostgresStartError */
export async function launchPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { dir, port, account, binaries, settings } = options;
  const data = path.join(dir, 'data');
  const logFile = path.join(dir, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const { command, args } = serverCommand({ postgres: binaries.postgres, data, port }, account, settings);
  const child = spawn(command, args, {
    ...account.ids,
    cwd: account.ids ? '/' : dir,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', log],
    detached: true,
  });
  closeSync(log);
  const exited = whenExited(child);
  if (!(await isReady(child, data))) throw startError(logFile);
  return { exited, stop: () => stop(child, exited, data), kill: () => kill(exited, data) };
}

function whenExited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      child.stdin?.end(nothingToStop);
      resolve();
    };
    child.stdin?.on('error', () => undefined);
    child.on('error', finish);
    child.on('exit', finish);
  });
}

async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  const deadline = Date.now() + readyMs;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(data);
    if (file?.pid === child.pid && file.status === 'ready') return true;
    if (Date.now() > deadline) child.kill('SIGQUIT');
    await delay(10);
  }
  return false;
}

function startError(logFile: string): PostgresStartError {
  const said = readFileSync(logFile, 'utf8').slice(-2000).trim();
  if (/could not bind|Address already in use/.test(said)) {
    return new PortTaken('POSTGRES_PORT_TAKEN', { said });
  }
  if (/lock file "postmaster.pid"|shared memory block/.test(said)) {
    return new DataDirectoryLocked('POSTGRES_FOLDER_LOCKED', { said });
  }
  return new PostgresStartError('POSTGRES_NOT_STARTED', { said });
}

async function stop(child: ChildProcess, exited: Promise<void>, data: string): Promise<void> {
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), fastShutdownMs);
  await exited;
  clearTimeout(timer);
  await whenGone(data);
}

async function kill(exited: Promise<void>, data: string): Promise<void> {
  const postmaster = readPostmasterFile(data)?.pid;
  // Frozen first, so that it starts no process between our list and its death.
  if (postmaster !== undefined && serverProcesses(data).includes(postmaster)) process.kill(postmaster, 'SIGSTOP');
  for (const pid of serverProcesses(data)) killHard(pid);
  await exited;
  await whenGone(data);
}

async function whenGone(data: string): Promise<void> {
  while (serverProcesses(data).length > 0) await delay(5);
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
