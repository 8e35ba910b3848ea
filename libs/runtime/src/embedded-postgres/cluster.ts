import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { syncDirectory } from '../secrets.js';
import { type SystemAccount, handOver } from './account.js';
import type { Binaries } from './binaries.js';
import { PostgresStartError } from './errors.js';
import { killGroup, NEXT_LOOK, Standstill, type Patience } from './patience.js';

const ABANDONED_AFTER_MS = 10 * 60_000;

export interface ClusterOptions {
  readonly dir: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly account: SystemAccount;
  readonly patience: Patience;
}

/**
 * Creates the cluster `dir/data`, completely or not at all, even if this process is killed. @throws PostgresStartError,
 * the reason of the patience's signal
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { dir, password, account } = options;
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
    await initdb(draft, passwordFile, options);
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

async function initdb(draft: string, passwordFile: string, options: ClusterOptions): Promise<void> {
  const { dir, binaries, account, patience } = options;
  const [command, ...args] = [
    ...account.prefix,
    binaries.initdb,
    '-D',
    draft,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
  const child = spawn(command, args, {
    ...account.ids,
    cwd: account.ids ? '/' : draft,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const heard = { steps: 0, faults: '' };
  child.stdout.on('data', (chunk: Buffer) => (heard.steps += chunk.length));
  child.stderr.on('data', (chunk: Buffer) => (heard.faults = (heard.faults + chunk.toString()).slice(-2000)));
  const { code } = await endOf(child, () => heard.steps, patience);
  if (code === 0) return;
  patience.signal?.throwIfAborted();
  if (code === 'silent') throw new PostgresStartError('POSTGRES_SILENT', { dir });
  throw new PostgresStartError('POSTGRES_NOT_MADE', { dir, said: heard.faults.trim() });
}

/** Kills it with all its processes when it stands still or is aborted. Its last steps are long and silent. */
async function endOf(
  child: ChildProcess,
  progress: () => number,
  { withoutProgressMs, signal }: Patience,
): Promise<{ readonly code: number | null | 'silent' }> {
  const standstill = new Standstill(2 * withoutProgressMs);
  const state = { ended: false, silent: false };
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => (state.ended = true));
  closed.catch(() => undefined);
  while (!state.ended && !state.silent && !signal?.aborted) {
    state.silent = standstill.isReached(String(progress()));
    await delay(NEXT_LOOK);
  }
  if (!state.ended) killGroup(child.pid);
  const code = await closed;
  return { code: state.silent ? 'silent' : code };
}

/** Removes what a killed start left. */
function clearAbandoned(dir: string): void {
  for (const name of readdirSync(dir)) {
    const pid = /^(?:init|probe)-(\d+)/.exec(name)?.[1];
    const entry = path.join(dir, name);
    if (pid === undefined || (isRunning(Number(pid)) && !isOld(entry))) continue;
    // An initdb that outlived its parent may still write; the next start removes that.
    try {
      rmSync(entry, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      continue;
    }
  }
}

function isOld(entry: string): boolean {
  const stat = statSync(entry, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ABANDONED_AFTER_MS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
