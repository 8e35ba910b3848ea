import { setTimeout as sleep } from 'node:timers/promises';
import { signal, type Fleet } from '../../apart/fleet.js';
import type { Program } from '../../support/program.js';
import { restartLog } from '../kill.js';
import type { Rebuilds } from './rebuilds.js';

/** What is struck: killed by `kill -9` and started again, or frozen by `kill -STOP` and continued. */
const STRUCK = [
  'server killed',
  'owner frozen',
  'database killed',
  'server frozen',
  'owner killed',
  'rebuild killed',
  'database frozen',
  'owner and database killed',
  'projector killed',
  'rebuild frozen',
  'log killed',
] as const;

type Strike = (typeof STRUCK)[number];

/** The log by itself where EVENTSTOREDB_URL names the server that holds it. */
export const STRIKES: readonly Strike[] = STRUCK.filter(
  (one) => one !== 'log killed' || process.env['EVENTSTOREDB_URL'] !== undefined,
);

/** Replaced as they are started again. */
export interface Struck {
  readonly fleet: Fleet;
  readonly servers: Program[];
  readonly projectors: Program[];
  readonly rebuilds: Rebuilds;
  /** Servers have other addresses. */
  readonly onMoved: () => void;
}

const MOST_STARTS = 40;

/** How long something is frozen: mostly less than a lease lasts, at times long enough that another process takes over. */
const frozenMs = () => (Math.random() < 0.7 ? 200 + Math.random() * 1_300 : 4_600 + Math.random() * 1_900);

const CARRIED_OUT: Readonly<Record<Strike, (struck: Struck) => Promise<void>>> = {
  'server killed': async (struck) => {
    const at = anyOf(struck.servers);
    await struck.servers[at]?.kill();
    struck.servers[at] = await started(() => struck.fleet.server('apart'));
    struck.onMoved();
  },
  'server frozen': ({ servers }) => frozen(servers[anyOf(servers)]),
  'projector killed': (struck) => killedProjector(struck, anyOf(struck.projectors)),
  'owner killed': async (struck) => killedProjector(struck, await owner(struck)),
  'owner frozen': async (struck) => frozen(struck.projectors[await owner(struck)]),
  'database killed': ({ fleet }) => {
    fleet.signalDatabase('SIGKILL');
    return Promise.resolve();
  },
  'database frozen': async ({ fleet }) => {
    fleet.signalDatabase('SIGSTOP');
    await sleep(frozenMs());
    fleet.signalDatabase('SIGCONT');
  },
  'owner and database killed': async (struck) => {
    const at = await owner(struck);
    struck.fleet.signalDatabase('SIGKILL');
    await killedProjector(struck, at);
  },
  'rebuild killed': ({ rebuilds }) => {
    rebuilds.kill();
    return Promise.resolve();
  },
  'rebuild frozen': async ({ rebuilds }) => {
    rebuilds.signal('SIGSTOP');
    await sleep(frozenMs());
    rebuilds.signal('SIGCONT');
  },
  'log killed': () => restartLog(),
};

export function strike(what: Strike, struck: Struck): Promise<void> {
  return CARRIED_OUT[what](struck);
}

const anyOf = (programs: readonly Program[]) => Math.floor(Math.random() * programs.length);

/** Of the read models; any projector while the database is away or nobody has them. */
async function owner({ fleet, projectors }: Struck): Promise<number> {
  const pid = await fleet.ownerOf('proposals').catch(() => null);
  const at = projectors.findIndex((one) => one.pid === pid);
  return at < 0 ? anyOf(projectors) : at;
}

async function killedProjector({ fleet, projectors }: Struck, at: number): Promise<void> {
  await projectors[at]?.kill();
  projectors[at] = await started(() => fleet.projector());
}

/** As a supervisor does it: a start ends where the database is starting itself. */
async function started(start: () => Promise<Program>): Promise<Program> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === MOST_STARTS) throw error;
      await sleep(500);
    }
  }
}

async function frozen(program: Program | undefined): Promise<void> {
  if (!program) return;
  signal(program.pid, 'SIGSTOP');
  await sleep(frozenMs());
  signal(program.pid, 'SIGCONT');
}
