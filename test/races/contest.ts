import type { RecordedEvent } from '@app/event-store';
import type { Arena } from './arena.js';
import { Bursts } from './bursts.js';
import { Client, type Prize } from './client.js';
import type { Random } from '../support/random.js';
import { racesMet, type RacesMet } from './race-counts.js';

const CLIENTS = 8;
const PROPOSALS = 5;
const DOSSIERS = 3;
const BEATS = 20;
const STEPS = 2;
const ROUNDS = { least: 2, most: 40 } as const;

export interface Contested {
  readonly log: readonly RecordedEvent[];
  readonly met: RacesMet;
  readonly rounds: number;
}

/** Rounds of eight clients over five new proposals and three new dossiers, until each race has been met or rounds run out. */
export async function contend(arena: Arena, random: Random): Promise<Contested> {
  const clients = Array.from({ length: CLIENTS }, (_, n) => new Client(arena, n, random.child()));
  const bursts = new Bursts(arena, clients, random.child());
  for (let round = 1; ; round++) {
    const prize = prizeOf(round);
    for (let beat = 0; beat < BEATS; beat++) {
      await Promise.all(clients.map((client) => client.roam(prize, STEPS)));
      await bursts.fire(prize);
    }
    await arena.settled();
    const log = await wholeLog(arena);
    const met = racesMet(log, arena.ledger.entries);
    const enough = round >= ROUNDS.least && Object.values(met).every((count) => count > 0);
    if (enough || round === ROUNDS.most) return { log, met, rounds: round };
  }
}

function prizeOf(round: number): Prize {
  const named = (what: string, count: number) =>
    Array.from({ length: count }, (_, n) => `r${String(round)}-${what}${String(n + 1)}`);
  return { proposals: named('p', PROPOSALS), dossiers: named('d', DOSSIERS) };
}

async function wholeLog(arena: Arena): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for await (const event of arena.services[0]!.store.readAll()) log.push(event);
  return log;
}
