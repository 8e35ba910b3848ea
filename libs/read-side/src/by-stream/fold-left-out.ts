import type { Position, RecordedEvent, StreamOrder } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { FoldGoingOn } from '../beside/enter-beside.js';
import { loadCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { takeBatch } from '../parking/take-batch.js';
import type { Stretches } from './stretches.js';

interface LeftOut {
  readonly beside: DataSource;
  readonly store: StreamOrder;
  readonly apart: readonly Projection[];
  readonly stretches: Stretches;
}

/**
 * Folds the streams that stretches leave out as those do that follow the log, which park what they cannot fold, and ends the
 * stretches: all are folded up to the position. Rows that tell of other streams, too, are left to be folded in the log's order,
 * in which their causes come first. @throws FoldGoingOn, StoreUnavailable and the database's errors
 */
export async function foldLeftOut(to: Position, { beside, store, apart, stretches }: LeftOut): Promise<void> {
  const events: RecordedEvent[] = [];
  for (const stretch of await stretches.leftOut())
    for await (const event of store.readStreams(stretch)) events.push(event);
  events.sort((one, other) => (one.position < other.position ? -1 : 1));
  const inOrder = events.length > 0 ? apart.filter(({ inBulk }) => inBulk) : [];
  await stretches.holding(async (manager) => {
    for (const { tables } of inOrder) for (const table of tables) await manager.query(`truncate read_side.${table}`);
  });
  const projections = apart.filter((projection) => !inOrder.includes(projection));
  const names = projections.map(({ name }) => name);
  const checkpoints = await loadCheckpoints(beside, names);
  const batch = { events, position: to, store };
  const moved = await takeBatch({ dataSource: beside, projections }, checkpoints, batch);
  if (!moved) throw new FoldGoingOn();
  await stretches.drop();
}
