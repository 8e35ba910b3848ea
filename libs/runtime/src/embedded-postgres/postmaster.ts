import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SystemAccount } from './account.js';
import type { Binaries } from './binaries.js';
import { NOTHING_TO_STOP, serverCommand } from './command-line.js';
import { DataDirectoryLocked, PortTaken, PostgresStartError } from './errors.js';
import { readPostmasterFile, serverProcesses } from './holder.js';
import { killGroup, killHard, NEXT_LOOK, Standstill, type Patience } from './patience.js';

export interface PostmasterOptions {
  readonly dir: string;
  readonly port: number;
  readonly binaries: Binaries;
  readonly account: SystemAccount;
  readonly settings: Readonly<Record<string, string>>;
  readonly patience: Patience;
}

export interface Postmaster {
  readonly exited: Promise<void>;
  /** In order; with growing force after `graceMs`, default 15 s. */
  stop(graceMs?: number): Promise<void>;
  kill(): Promise<void>;
}

const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 3_000;

/**
 * Starts one server on `dir/data` and waits until it is ready. A failed start leaves no process. @throws PortTaken,
 * DataDirectoryLocked, PostgresStartError, the reason of the patience's signal
 */
export async function launchPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { dir, port, account, binaries, settings, patience } = options;
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
  const server = { child, data, exited };
  const came = await startOf(server, logFile, patience);
  if (came === 'ended') throw startError(logFile);
  if (came !== 'ready') {
    await kill(server);
    patience.signal?.throwIfAborted();
    throw new PostgresStartError('POSTGRES_SILENT', { dir });
  }
  return { exited, stop: (graceMs = FAST_SHUTDOWN_MS) => stop(server, graceMs), kill: () => kill(server) };
}

function whenExited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      child.stdin?.end(NOTHING_TO_STOP);
      resolve();
    };
    child.stdin?.on('error', () => undefined);
    child.on('error', finish);
    child.on('exit', finish);
  });
}

interface Server {
  readonly child: ChildProcess;
  readonly data: string;
  readonly exited: Promise<void>;
}

/** Recovery after a crash takes time, but reports progress every ten seconds. */
async function startOf(
  { child, data }: Server,
  logFile: string,
  { withoutProgressMs, signal }: Patience,
): Promise<'ready' | 'ended' | 'silent' | 'broken-off'> {
  const standstill = new Standstill(withoutProgressMs);
  while (isRunning(child)) {
    const { pid, status } = readPostmasterFile(data) ?? { pid: 0, status: '' };
    if (pid === child.pid && status === 'ready') return 'ready';
    if (signal?.aborted) return 'broken-off';
    if (standstill.isReached([pid, status, sizeOf(logFile)].join())) return 'silent';
    await delay(NEXT_LOOK);
  }
  return 'ended';
}

function isRunning({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
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

async function stop({ child, exited, data }: Server, graceMs: number): Promise<void> {
  child.kill('SIGINT');
  const harder = [
    setTimeout(() => child.kill('SIGQUIT'), graceMs),
    setTimeout(() => killProcesses(child, data), graceMs + IMMEDIATE_SHUTDOWN_MS),
  ];
  await exited;
  for (const timer of harder) clearTimeout(timer);
  await whenGone(data);
}

async function kill({ child, exited, data }: Server): Promise<void> {
  killProcesses(child, data);
  await exited;
  await whenGone(data);
}

function killProcesses(child: ChildProcess, data: string): void {
  const postmaster = readPostmasterFile(data)?.pid;
  // Frozen first, so that it starts no process between our list and its death.
  if (postmaster !== undefined && serverProcesses(data).includes(postmaster)) process.kill(postmaster, 'SIGSTOP');
  for (const pid of serverProcesses(data)) killHard(pid);
  // A process not yet in its folder, and the one that reads its pipe.
  if (isRunning(child)) killGroup(child.pid);
}

async function whenGone(data: string): Promise<void> {
  while (serverProcesses(data).length > 0) await delay(5);
}
