import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DataDirectoryInUse } from './errors.js';

export interface PostmasterFile {
  readonly pid: number;
  readonly status: string;
}

const GRACE_MS = 2_000;
const STOPPING_MS = 60_000;

/** The lock file of the server in `data`, undefined without one. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/** All processes of the server in `data`, by their working directory; without /proc only the postmaster. */
export function serverProcesses(data: string): number[] {
  let real: string;
  try {
    real = realpathSync(data);
  } catch {
    return [];
  }
  if (process.platform !== 'linux')
    return [readPostmasterFile(data)?.pid].filter((pid) => pid !== undefined && alive(pid)) as number[];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === real)
    .map(Number);
}

/**
 * Waits for a server whose parent died to end, and removes a stale lock file (another program may have its pid by now).
 * @throws DataDirectoryInUse if a server is at work, AbortError
 */
export async function waitUntilFree(data: string, signal?: AbortSignal): Promise<void> {
  const started = Date.now();
  for (;;) {
    const running = serverProcesses(data);
    if (running.length === 0) break;
    const file = readPostmasterFile(data);
    // Without its lock file, or with a dead postmaster, it is ending.
    const leaving = file === undefined || file.status === 'stopping' || !running.includes(file.pid);
    if (Date.now() - started > (leaving ? STOPPING_MS : GRACE_MS))
      throw new DataDirectoryInUse(data, file?.pid ?? running[0] ?? 0);
    await delay(20, undefined, { signal });
  }
  clearForeignLock(data);
}

/** PostgreSQL refuses a damaged lock file, or one whose pid lives, although any program may have that pid. */
function clearForeignLock(data: string): void {
  if (process.platform !== 'linux') return;
  const file = readPostmasterFile(data);
  const isOurs = file !== undefined && (!alive(file.pid) || serverProcesses(data).includes(file.pid));
  if (!isOurs) rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

function workingDirectory(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
