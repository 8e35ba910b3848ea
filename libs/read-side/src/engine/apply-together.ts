import type { EventStore } from '@app/event-store';
import type { RecordedFact } from '@app/facts';
import type { EntityManager } from 'typeorm';
import { sqlStateOf } from '../database/database-fault.js';
import { folding } from '../parking/cannot-fold.js';
import type { Projection } from './projection.js';
import { sendingIn } from './sending.js';

export interface Applying {
  readonly manager: EntityManager;
  readonly store: EventStore;
  /** What a projection lacks. @throws UnreadableFact */
  readonly factsOf: (projection: Projection) => readonly RecordedFact[];
}

/** Gives the projections their facts one after the other. @throws CannotFold and the database's errors */
export async function applyInTurn(projections: readonly Projection[], applying: Applying): Promise<void> {
  const { manager, store, factsOf } = applying;
  for (const projection of projections)
    await folding(projection, async () => projection.apply(factsOf(projection), manager, store));
}

/**
 * Gives the projections their facts all at once, those that follow others after them, and commits, without waiting for what is
 * written, on a connection that takes statements before it has answered those before them. Where it fails, nobody writes any more. @throws CannotFold and the database's errors
 */
export async function applyTogether(projections: readonly Projection[], applying: Applying): Promise<void> {
  const { manager, store, factsOf } = applying;
  const given = new Map<string, Promise<void>>();
  const sendings: ReturnType<typeof sendingIn>[] = [];
  const works = projections.map((projection) => {
    const sending = sendingIn(manager);
    sendings.push(sending);
    const before = Promise.all((projection.follows ?? []).map((name) => given.get(name) ?? Promise.resolve()));
    const own = before.then(() => projection.apply(factsOf(projection), sending.manager, store));
    given.set(projection.name, own);
    return folding(projection, async () => {
      const faults = await faultsIn([own]);
      await sending.answered();
      if (faults.length > 0) throw faults[0];
    });
  });
  const answered = faultsIn(works);
  const isGiven = (await faultsIn([...given.values()])).length === 0;
  await untilRefused();
  const isSent = !sendings.some(({ hasFailed }) => hasFailed());
  const ended = isGiven && isSent ? manager.query('commit') : Promise.resolve();
  // Where the connection is lost it fails, too, when nobody waits for it any more.
  ended.catch(() => undefined);
  const faults = await answered;
  // What comes after a fault fails for it.
  if (faults.length > 0) throw faults.find((fault) => !CONSEQUENCES.has(sqlStateOf(fault) ?? '')) ?? faults[0];
  await ended;
}

/** The transaction has failed, and what was to be planned in it was not. */
const CONSEQUENCES: ReadonlySet<string> = new Set(['25P02', '26000']);

/** The driver takes what is given in this turn, and tells in the next tick what it cannot send. */
async function untilRefused(): Promise<void> {
  for (let ticks = 0; ticks < 2; ticks += 1) await new Promise<void>((resolve) => process.nextTick(resolve));
}

/** In their order, when all have ended. */
async function faultsIn(works: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  const ended = await Promise.allSettled(works);
  return ended.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
}
