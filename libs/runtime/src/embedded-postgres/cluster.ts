import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { syncDirectory } from '../secrets.js';
import { type Account, handOver } from './account.js';
import type { Binaries } from './binaries.js';
import { PostgresStartError } from './errors.js';

const abandonedAfterMs = 10 * 60_000;

/** Makes the cluster `dir/data` unless it is there: whole or not at all, also when we are killed on the way. */
export async function ensureCluster(
  dir: string,
  password: string,
  binaries: Binaries,
  account: Account,
): Promise<void> {
  const data = path.join(dir, 'data');
  clearAbandoned(dir);
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  const draft = path.join(dir, `init-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${draft}.pw`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    handOver(draft, account);
    handOver(passwordFile, account);
    await initdb(draft, passwordFile, binaries, account);
    renameSync(draft, data);
    syncDirectory(dir);
  } catch (error) {
    // Another process was first: its cluster is as good as ours.
    if (!existsSync(path.join(data, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function initdb(draft: string, passwordFile: string, binaries: Binaries, account: Account): Promise<void> {
  const [command = '', ...args] = [
    ...account.prefix,
    binaries.initdb,
    ...['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...account.ids,
      cwd: account.ids ? '/' : draft,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new PostgresStartError('POSTGRES_NOT_MADE', { dir: path.dirname(draft), said: said.trim() }));
    });
  });
}

/** Removes what an earlier start left when it was killed half-way. */
function clearAbandoned(dir: string): void {
  for (const name of readdirSync(dir)) {
    const pid = /^(?:init|probe)-(\d+)/.exec(name)?.[1];
    const entry = path.join(dir, name);
    if (pid === undefined || (isRunning(Number(pid)) && !isOld(entry))) continue;
    // An initdb that outlived its parent may still write: what it leaves goes at the next start.
    try {
      rmSync(entry, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      continue;
    }
  }
}

function isOld(entry: string): boolean {
  const stat = statSync(entry, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > abandonedAfterMs;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
