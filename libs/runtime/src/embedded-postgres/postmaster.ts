import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { PostgresStartError } from './errors.js';
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

/** The port was taken between our choice and the server's bind. */
export class PortTaken extends PostgresStartError {}

const readyMs = 60_000;
const fastShutdownMs = 20_000;

// A grandchild reads a pipe that only we hold: its end (even by kill -9 of us) stops the server. It is not the server's
// own child, since a postmaster takes the death of an unknown child for a crash.
const script = `exec 3<&0 </dev/null
pid=$$
( ( IFS= read -r word <&3 || kill -INT "$pid" ) >/dev/null 2>&1 & )
exec 3<&-
exec "$@"`;

/** Starts one server on `dir/data` and waits until it accepts connections. @throws PortTaken, PostgresStartError */
export async function launchPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { dir, account } = options;
  const data = path.join(dir, 'data');
  const logFile = path.join(dir, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const [command = '', ...args] = [
    ...account.prefix,
    '/bin/sh',
    '-c',
    script,
    'postgres',
    ...commandLine(options, data),
  ];
  const child = spawn(command, args, {
    ...account.ids,
    cwd: account.ids ? '/' : dir,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', log],
    detached: true,
  });
  closeSync(log);
  const exited = whenExited(child);
  await whenReady(child, data, logFile);
  return { exited, stop: () => stop(child, exited, data), kill: () => kill(exited, data) };
}

function commandLine({ binaries, port, settings }: PostmasterOptions, data: string): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // The log of the server must hold no data: neither statements nor the values of a violated key.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...settings,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [binaries.postgres, '-D', data, '-p', String(port), ...flags];
}

function whenExited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      // A word tells the watcher that there is nothing left to stop.
      child.stdin?.end('done\n');
      resolve();
    };
    child.stdin?.on('error', () => undefined);
    child.on('error', finish);
    child.on('exit', finish);
  });
}

async function whenReady(child: ChildProcess, data: string, logFile: string): Promise<void> {
  const deadline = Date.now() + readyMs;
  const failure: { cause?: Error } = {};
  child.on('error', (error) => (failure.cause = error));
  for (;;) {
    const file = readPostmasterFile(data);
    if (file !== undefined && file.pid === child.pid && file.status === 'ready') return;
    if (failure.cause || child.exitCode !== null || child.signalCode !== null) break;
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      break;
    }
    await delay(10);
  }
  const said = readFileSync(logFile, 'utf8').slice(-2000).trim();
  if (/could not bind|Address already in use/.test(said))
    throw new PortTaken(`Cổng của PostgreSQL nhúng đã bị chiếm: ${said}`);
  throw new PostgresStartError(`PostgreSQL nhúng không khởi động được: ${said}`, failure);
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
  const running = serverProcesses(data);
  // Frozen first, so that it starts no process between our list and its death.
  if (postmaster !== undefined && running.includes(postmaster)) process.kill(postmaster, 'SIGSTOP');
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
