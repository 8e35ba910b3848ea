import type { EventStore, Position, RecordedEvent } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { applyInBulk } from '../bulk/apply-in-bulk.js';
import type { Bulk } from '../bulk/bulk.js';
import type { Unseen } from '../bulk/stream-by-stream.js';
import { isPipelined, pipelined } from '../database/pipelined.js';
import { nothingStopped, stoppedAmong } from '../parking/parked-streams.js';
import type { LeaseTokens } from '../leases/leases.js';
import { applyInTurn, applyTogether } from './apply-together.js';
import { isBefore, moveCheckpoints, type Checkpoints } from './checkpoints.js';
import type { Projection } from './projection.js';
import { factsIn, unseenBy } from './unseen-facts.js';

/** `store`: the log that they come from; a correction reads its whole stream. */
export interface LogBatch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  readonly store: EventStore;
  /** Where nobody else writes the tables, and what can be filled is filled at the end. */
  readonly bulk?: Bulk;
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
  const { events, position, store, bulk, tokens } = batch;
  const at = (projection: Projection) => checkpoints.get(projection.name) ?? null;
  const behind = projections.filter((projection) => isBefore(at(projection), position));
  if (behind.length === 0) return checkpoints;
  const names = behind.map((projection) => projection.name);
  // Before the transaction, which the database must hear of while it holds the checkpoints.
  const read = bulk ? [] : await factsIn(events);
  const begin = async (manager: EntityManager): Promise<{ unseen: Unseen } | null> => {
    const held = await moveCheckpoints(manager, behind, checkpoints, { position, tokens });
    if (!held) return null;
    const streams = held.parked > 0 ? [...new Set(events.map(({ stream }) => stream))] : [];
    const stopped = streams.length > 0 ? await stoppedAmong(streams, behind, manager) : nothingStopped;
    const unseen: Unseen = (projection, read) => unseenBy(projection, read, { after: at(projection), stopped });
    return { unseen };
  };
  const moved =
    isPipelined(dataSource) && !bulk
      ? await pipelined(dataSource, async (manager) => {
          const begun = await begin(manager);
          const factsOf = (projection: Projection) => begun?.unseen(projection, read) ?? [];
          await (begun ? applyTogether(behind, { manager, store, factsOf }) : manager.query('rollback'));
          return begun !== null;
        })
      : await dataSource.transaction(async (manager) => {
          const begun = await begin(manager);
          if (begun && bulk) await applyInBulk(behind, { ...begun, events, manager, store, bulk, reached: at });
          else if (begun) await applyInTurn(behind, { manager, store, factsOf: (one) => begun.unseen(one, read) });
          return begun !== null;
        });
  return moved ? new Map([...checkpoints, ...names.map((name) => [name, position] as const)]) : null;
}
