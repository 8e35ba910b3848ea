import { Turns, type EventStore, type Position, type RecordedEvent } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { isBefore, moveCheckpoints, type Checkpoints } from './checkpoints.js';
import type { Projection } from './projection.js';
import { readFact, type RecordedFact } from '@app/facts';

/** `store`: the log that they come from; a correction reads its whole stream. */
export interface LogBatch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  readonly store: EventStore;
}

/**
 * Gives every projection the events up to `position` that it lacks; rows and checkpoints in one transaction. Returns
 * the new checkpoints, or null with nothing written if another process has moved one.
 */
export async function applyBatch(
  dataSource: DataSource,
  projections: readonly Projection[],
  checkpoints: Checkpoints,
  batch: LogBatch,
): Promise<Checkpoints | null> {
  const { events, position, store } = batch;
  const at = (projection: Projection) => checkpoints.get(projection.name) ?? null;
  const behind = projections.filter((projection) => isBefore(at(projection), position));
  if (behind.length === 0) return checkpoints;
  const facts = await factsIn(events);
  const names = behind.map((projection) => projection.name);
  const moved = await dataSource.transaction(async (manager) => {
    if (!(await moveCheckpoints(manager, names, checkpoints, position))) return false;
    for (const projection of behind) {
      const unseen = facts.filter((recorded) => isBefore(at(projection), recorded.position));
      await projection.apply(unseen, manager, store);
    }
    return true;
  });
  return moved ? new Map([...checkpoints, ...names.map((name) => [name, position] as const)]) : null;
}

async function factsIn(events: readonly RecordedEvent[]): Promise<readonly RecordedFact[]> {
  const facts: RecordedFact[] = [];
  const turns = new Turns();
  for (const event of events) {
    const fact = readFact(event);
    if (fact) facts.push(fact);
    await turns.give();
  }
  return facts;
}
