import { Turns, type EventStore, type Position, type RecordedEvent } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { metadataOf, readFact, splitStream, UnreadableFact, type RecordedFact } from '@app/facts';
import { folding } from '../parking/cannot-fold.js';
import { nothingStopped, stoppedAmong, type Stopped } from '../parking/parked-streams.js';
import type { LeaseTokens } from '../leases/leases.js';
import { isBefore, moveCheckpoints, type Checkpoints } from './checkpoints.js';
import type { Projection } from './projection.js';
import type { RowMemory } from './row-memory.js';

/** `store`: the log that they come from; a correction reads its whole stream. */
export interface LogBatch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  readonly store: EventStore;
  /** Where nobody else writes the tables. */
  readonly memory?: RowMemory;
  /** Of this process's leases; absent where nobody else writes. */
  readonly tokens?: LeaseTokens | undefined;
}

/**
 * Gives every projection the events up to `position` that it lacks, without those of parked streams; rows and checkpoints in
 * one transaction. Returns the new checkpoints, or null with nothing written if another process has moved one or has a lease by now.
 * @throws CannotFold with nothing written, and the database's errors
 */
export async function applyBatch(
  dataSource: DataSource,
  projections: readonly Projection[],
  checkpoints: Checkpoints,
  batch: LogBatch,
): Promise<Checkpoints | null> {
  const { position, memory, tokens } = batch;
  const at = (projection: Projection) => checkpoints.get(projection.name) ?? null;
  const behind = projections.filter((projection) => isBefore(at(projection), position));
  if (behind.length === 0) return checkpoints;
  const streams = [...new Set(batch.events.map(({ stream }) => stream))];
  const names = behind.map((projection) => projection.name);
  const moved = await dataSource.transaction(async (manager) => {
    const held = await moveCheckpoints(manager, behind, checkpoints, { position, tokens });
    if (!held) return false;
    const stopped = held.parked > 0 ? await stoppedAmong(streams, behind, manager) : nothingStopped;
    for (const events of stretchesOf(batch)) {
      const read = await factsIn(events);
      for (const projection of behind) {
        const unseen = unseenBy(projection, read, { after: at(projection), stopped });
        if (projection.follows) await memory?.flush(manager);
        await applied(projection, unseen, manager, batch);
      }
    }
    await memory?.flush(manager);
    return true;
  });
  return moved ? new Map([...checkpoints, ...names.map((name) => [name, position] as const)]) : null;
}

function applied(
  projection: Projection,
  unseen: readonly Read[],
  manager: EntityManager,
  { store, memory }: LogBatch,
): Promise<void> {
  return folding(projection, async () => projection.apply(readable(projection, unseen), manager, store, memory));
}

/** What is folded after the other holds less at once. */
const STRETCH = 2_000;

function* stretchesOf({ events, memory }: LogBatch): Generator<readonly RecordedEvent[]> {
  const most = memory ? STRETCH : events.length;
  for (let from = 0; from < events.length; from += most) yield events.slice(from, from + most);
}

/** A fact that this release cannot read. */
interface Unread {
  readonly aggregate: string;
  readonly id: string;
  readonly position: Position;
  readonly recordedAt: string;
  readonly unreadable: UnreadableFact;
}

type Read = RecordedFact | Unread;

interface Bounds {
  readonly after: Position | null;
  readonly stopped: Stopped;
}

function unseenBy(projection: Projection, read: readonly Read[], { after, stopped }: Bounds): readonly Read[] {
  const { reads } = projection;
  return read.filter((recorded) => {
    if (!isBefore(after, recorded.position) || stopped(projection, recorded)) return false;
    if (!('unreadable' in recorded)) return true;
    return reads?.some((category) => category === recorded.aggregate) ?? true;
  });
}

/** @throws UnreadableFact */
function readable({ reads }: Projection, unseen: readonly Read[]): readonly RecordedFact[] {
  return unseen.map((recorded) => {
    if (reads && 'unreadable' in recorded) throw recorded.unreadable;
    return recorded as RecordedFact;
  });
}

async function factsIn(events: readonly RecordedEvent[]): Promise<readonly Read[]> {
  const facts: Read[] = [];
  const turns = new Turns();
  for (const event of events) {
    const fact = factIn(event);
    if (fact) facts.push(fact);
    await turns.give();
  }
  return facts;
}

function factIn(event: RecordedEvent): Read | null {
  try {
    return readFact(event);
  } catch (error) {
    if (!(error instanceof UnreadableFact)) throw error;
    const { category: aggregate, id } = splitStream(event.stream);
    const { recordedAt } = metadataOf(event);
    return { aggregate, id, position: event.position, recordedAt, unreadable: error };
  }
}
