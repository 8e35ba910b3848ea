import { StoreUnavailable, type EventStore, type Position } from '@app/event-store';
import { readFact, type RecordedFact } from '@app/facts';
import type { DataSource, EntityManager } from 'typeorm';
import { highestOf } from '../beside/held-still.js';
import { isDatabaseOutage } from '../database/database-fault.js';
import { whileBeating } from '../engine/beating.js';
import { isBefore, lockCheckpoints } from '../engine/checkpoints.js';
import type { LeaseTokens } from '../leases/leases.js';
import type { Projection } from '../engine/projection.js';
import { CannotFold, folding, reasonOf } from './cannot-fold.js';
import {
  countParked,
  parkedOf,
  readParked,
  stoppedBy,
  stoppedWith,
  type ParkedPlace,
  type ParkedStream,
} from './parked-streams.js';

export interface Retrying {
  readonly dataSource: DataSource;
  readonly projections: readonly Projection[];
  readonly store: EventStore;
  /** Of this process's leases; absent at the command line, which waits for the owner's transaction. */
  readonly tokens?: () => LeaseTokens;
}

/** `done`: whether the stream is folded again. */
export interface Retried {
  readonly projection: string;
  readonly stream: string;
  readonly done: boolean;
}

/**
 * Folds on what is parked, each stream in its read model, and in those that follow it, from where it was left, in one
 * transaction; the others go on meanwhile. `wanted`: which of what is parked; by default all. Returns what was tried.
 * @throws StoreUnavailable; the database's outages, of one stream only after the others were tried
 */
export async function retryParked(
  retrying: Retrying,
  wanted: (parked: ParkedStream) => boolean = () => true,
): Promise<readonly Retried[]> {
  const tried: Retried[] = [];
  const outages: unknown[] = [];
  for (const parked of (await readParked(retrying.dataSource)).filter(wanted)) {
    const { projection: name, stream } = parked;
    if (!retrying.projections.some((one) => one.name === name)) continue;
    const { done, fault } = await retryOne(parked, retrying);
    if (isDatabaseOutage(fault)) outages.push(fault);
    tried.push({ projection: name, stream, done });
  }
  if (outages.length > 0) throw outages[0];
  return tried;
}

/** `done`: whether it is folded again; `fault`: what it failed on. */
interface Outcome {
  readonly done: boolean;
  readonly fault: Error | null;
}

/** @throws StoreUnavailable, and the database's outage where not even the try can be counted */
async function retryOne(parked: ParkedStream, retrying: Retrying): Promise<Outcome> {
  const { dataSource } = retrying;
  try {
    return { done: await dataSource.transaction((manager) => foldOn(parked, manager, retrying)), fault: null };
  } catch (error) {
    const fault = error instanceof CannotFold ? error.cause : error;
    if (fault instanceof StoreUnavailable || !(fault instanceof Error)) throw fault;
    await dataSource.transaction((manager) => countTry(parked, manager, { ...retrying, fault }));
    return { done: false, fault };
  }
}

/** Nothing where another process has a lease by now. */
async function countTry(
  { projection, stream }: ParkedStream,
  manager: EntityManager,
  { projections, tokens, fault }: Retrying & { readonly fault: Error },
): Promise<void> {
  const names = stoppedWith(projection, projections).map(({ name }) => name);
  const locked = await lockCheckpoints(manager, names, tokens?.());
  if (locked.length < names.length) return;
  await manager.query(FAILED, [projection, stream, reasonOf(fault)]);
}

const FAILED = `update read_side.parked set attempts = attempts + 1, tried = now(), reason = $3
  where projection = $1 and stream = $2`;

/** False, with nothing changed, where another process has a lease by now. */
async function foldOn(
  parked: ParkedStream,
  manager: EntityManager,
  { projections, store, tokens }: Retrying,
): Promise<boolean> {
  const leaving = stoppedWith(parked.projection, projections);
  const names = leaving.map(({ name }) => name);
  const locked = await lockCheckpoints(manager, names, tokens?.());
  if (locked.length < names.length) return false;
  const held = new Map(locked.map(({ name, position }) => [name, position]));
  const removed = await manager.query<readonly [unknown, number]>(
    'delete from read_side.parked where projection = $1 and stream = $2',
    [parked.projection, parked.stream],
  );
  if (removed[1] === 0) return true;
  const reached = ({ name }: Projection) => held.get(name) ?? null;
  const facts = await whileBeating(manager, () => factsIn(parked, { store, to: highestOf(held) }));
  const left = await parkedOf(parked.stream, manager);
  for (const projection of leaving) {
    const next = facts.filter(
      ({ position }) => !isBefore(reached(projection), position) && !isStopped(projection, position, left),
    );
    if (next.length > 0) await folding(projection, () => projection.apply(next, manager, store));
  }
  await countParked(manager, leaving);
  return true;
}

/** Whether something else of the stream is parked there, at or before the position. */
function isStopped(projection: Projection, position: Position, left: readonly ParkedPlace[]): boolean {
  return left.some((one) => stoppedBy(projection).includes(one.projection) && one.position <= position);
}

/** Of the parked stream, from where it was left. @throws UnreadableFact, StoreUnavailable */
async function factsIn(
  { stream, position }: ParkedStream,
  { store, to }: { readonly store: EventStore; readonly to: Position | null },
): Promise<readonly RecordedFact[]> {
  const facts: RecordedFact[] = [];
  for await (const event of store.readStream(stream)) {
    if (isBefore(to, event.position)) break;
    const fact = event.position < position ? null : readFact(event);
    if (fact) facts.push(fact);
  }
  return facts;
}
