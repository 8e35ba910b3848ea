import type { EventStore } from '@app/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fleet } from '../../apart/fleet.js';
import { until } from '../../support/until.js';
import { client, openDossier, signIn, type Company } from '../load.js';
import { checkApart, type ApartFindings } from './check-apart.js';
import { Rebuilds } from './rebuilds.js';
import { SteadyLedger } from './steady-ledger.js';
import { strike, STRIKES, type Struck } from './strikes.js';

const CLIENTS = 4;
const SHORTEST_MS = 100;
const LONGEST_MS = 900;
/** Commands that are answered between two strikes, however slow the machine is. */
const ANSWERED_AT_LEAST = 8;
/** Fewer than a dossier takes. */
const PROPOSALS_IN_DOSSIER = 60;

export interface ApartResult extends ApartFindings {
  readonly faults: number;
  readonly struck: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly repeated: number;
  /** Commands meanwhile: rebuilds and comparisons of all rows that ended well, and what was killed or ended by an outage. */
  readonly rebuilt: number;
  readonly verified: number;
  readonly ended: number;
}

/**
 * Two servers and two projectors on one PostgreSQL, clients and rebuilds without a pause: each in turn is killed or frozen, as
 * often as told, or until `isEnough`. At the end the log and every row are looked through.
 */
export async function runApart(
  most: number,
  say: (text: string) => void = () => undefined,
  isEnough: () => boolean = () => false,
): Promise<ApartResult> {
  const fleet = await Fleet.begin();
  const ledger = new SteadyLedger();
  const struck: Record<string, number> = {};
  try {
    const servers = [await fleet.server('apart'), await fleet.server('apart')];
    const projectors = [await fleet.projector(), await fleet.projector()];
    const onMoved = () => {
      ledger.urls = servers.map(({ url }) => url);
    };
    onMoved();
    const company = await signIn(servers[0]?.url ?? '');
    const rebuilds = new Rebuilds(fleet.settings);
    const load = new Load(ledger, company);
    const first = Math.floor(Math.random() * STRIKES.length);
    let faults = 0;
    for (; faults < most && !isEnough(); faults++) {
      const what = STRIKES[(first + faults) % STRIKES.length] ?? 'server killed';
      const before = ledger.answered;
      await sleep(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
      await load.goesOn(() => ledger.answered >= before + ANSWERED_AT_LEAST);
      await strike(what, { fleet, servers, projectors, rebuilds, onMoved } satisfies Struck);
      struck[what] = (struck[what] ?? 0) + 1;
      const counts = `${String(ledger.answered)} answered, ${String(rebuilds.rebuilt)} rebuilt, ${String(rebuilds.verified)} verified`;
      say(`${String(faults + 1)}/${String(most)} ${what}: ${counts}`);
      for (const found of rebuilds.differing) say(found);
    }
    await load.stop();
    await rebuilds.stop();
    await caughtUp(fleet);
    await fleet.stopAll();
    const acknowledged = ledger.commands.filter(({ firstTime }) => firstTime).length;
    const { rebuilt, verified, ended } = rebuilds;
    const found = await checkApart(fleet, ledger.commands);
    const differing = [...rebuilds.differing, ...found.differing];
    const { repeated } = ledger;
    return { faults, struck, acknowledged, repeated, rebuilt, verified, ended, ...found, differing };
  } finally {
    await fleet.end();
  }
}

/** Clients that never pause; a dossier is followed by the next before it is full. */
class Load {
  private readonly stopping = new AbortController();
  private readonly running: Promise<unknown>;
  private fault: Error | null = null;

  constructor(
    private readonly ledger: SteadyLedger,
    private readonly company: Company,
  ) {
    this.running = Promise.all(Array.from({ length: CLIENTS }, () => this.goOn())).catch((error: unknown) => {
      this.fault = error as Error;
    });
  }

  /** @throws what a client did */
  async goesOn(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.fault !== null) throw this.fault;
      await sleep(20);
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    if (this.fault !== null) throw this.fault;
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const full = new AbortController();
      const dossier = await openDossier(this.ledger, this.company);
      const stop = AbortSignal.any([signal, full.signal]);
      const filling = client(this.ledger, this.company, { dossier, stop });
      const before = this.ledger.answered;
      const timer = setInterval(() => {
        if (this.ledger.answered - before > PROPOSALS_IN_DOSSIER * 6) full.abort();
      }, 1_000);
      await filling;
      clearInterval(timer);
    }
  }
}

/** Until all is carried over and in the read models. */
async function caughtUp(fleet: Fleet): Promise<void> {
  await until(
    async () => {
      const [reached] = await fleet.asked<{ position: string }>(LEAST).catch(() => []);
      return reached ? fleet.withLog((log) => isEnd(log, reached.position)).catch(() => false) : false;
    },
    (isSo) => isSo,
  );
}

async function isEnd(log: EventStore, position: string): Promise<boolean> {
  for await (const _ of log.readAll({ after: position, limit: 1 })) return false;
  return true;
}

/** Nothing where one of them has no position. */
const LEAST = `select min(position) as position from (
    select position from read_side.checkpoint union all select position from read_side.manager_checkpoint
  ) c having bool_and(position is not null)`;
