import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TICK_MS = 10;

/** Processor milliseconds so far of a program and its embedded PostgreSQL, whatever else the machine does; NaN without /proc. */
export function processorTime(program: number, dataDir: string): number {
  return programTime(program) + databaseTime(dataDir);
}

/** Of a process alone, without what it started. */
export function programTime(program: number): number {
  try {
    return TICK_MS * statOf(String(program)).own;
  } catch {
    return NaN;
  }
}

/** Of the embedded PostgreSQL of a data folder, with its connections that have ended. */
export function databaseTime(dataDir: string): number {
  try {
    const [database = ''] = readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    const server = statOf(database);
    const backends = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (known(name) ?? []) : []));
    const own = backends.filter(({ parent }) => parent === Number(database)).map((backend) => backend.own);
    return TICK_MS * own.reduce((sum, one) => sum + one, server.own + server.ended);
  } catch {
    return NaN;
  }
}

/** In ticks: its own time, and that of its children that have ended. */
function statOf(pid: string) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
    (at) => fields[at],
  );
  return { parent, own: user + system, ended: endedUser + endedSystem };
}

/** Undefined for a process that has just ended. */
function known(pid: string): ReturnType<typeof statOf> | undefined {
  try {
    return statOf(pid);
  } catch {
    return undefined;
  }
}
