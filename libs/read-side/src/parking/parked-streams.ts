import type { Position } from '@app/event-store';
import { streamOf } from '@app/facts';
import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '../engine/projection.js';

/**
 * A stream that a read model leaves out from `position` on, since it cannot fold what stands there. `reason`: what failed
 * and where, nothing of what the facts hold.
 */
export interface ParkedStream {
  readonly projection: string;
  readonly stream: string;
  readonly position: Position;
  readonly reason: string;
  /** Instants, ISO 8601 in UTC. */
  readonly since: string;
  readonly tried: string;
  readonly attempts: number;
}

/** The longest parked first; at most `limit`. */
export function readParked(
  source: DataSource | EntityManager,
  limit: number | null = null,
): Promise<readonly ParkedStream[]> {
  return source.query<ParkedStream[]>(
    `select ${PARKED_COLUMNS}
     from read_side.parked order by position, projection, stream limit $1`,
    [limit],
  );
}

/** Of one stream. */
export function parkedOf(stream: string, manager: EntityManager): Promise<readonly ParkedPlace[]> {
  return manager.query<ParkedPlace[]>('select projection, position from read_side.parked where stream = $1', [stream]);
}

/** Where a stream is left out, and from where on. */
export type ParkedPlace = Pick<ParkedStream, 'projection' | 'position'>;

const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;

/** SQL: those of a `ParkedStream`. */
export const PARKED_COLUMNS = `projection, stream, position, reason, ${instant('since')}, ${instant('tried')}, attempts`;

/** The projections whose parked streams this one leaves out: its own and those of which it reads rows. */
export function stoppedBy({ name, follows = [] }: Projection): readonly string[] {
  return [name, ...follows];
}

/** Those that leave out what this one has parked. */
export function stoppedWith(name: string, projections: readonly Projection[]): readonly Projection[] {
  return projections.filter((one) => stoppedBy(one).includes(name));
}

/** Whether a projection leaves out what stands in a stream. */
export type Stopped = (projection: Projection, at: Pick<InStream, 'aggregate' | 'id'>) => boolean;

interface InStream {
  readonly aggregate: string;
  readonly id: string;
}

export const nothingStopped: Stopped = () => false;

/** What is parked of these streams, in these projections or those that they follow. */
export async function stoppedAmong(
  streams: readonly string[],
  projections: readonly Projection[],
  manager: EntityManager,
): Promise<Stopped> {
  const parked = await manager.query<Pick<ParkedStream, 'projection' | 'stream'>[]>(
    'select projection, stream from read_side.parked where projection = any($1) and stream = any($2)',
    [[...new Set(projections.flatMap(stoppedBy))], streams],
  );
  const places = new Set(parked.map(({ projection, stream }) => `${projection} ${stream}`));
  return (projection, { aggregate, id }) =>
    stoppedBy(projection).some((name) => places.has(`${name} ${streamOf(aggregate, id)}`));
}

/** After a change of what is parked, in its transaction, which holds the checkpoints of these. */
export async function countParked(manager: EntityManager, projections: readonly Projection[]): Promise<void> {
  for (const projection of projections) {
    await manager.query(
      `update read_side.checkpoint set rewritten = rewritten + 1,
         parked = (select count(*) from read_side.parked where projection = any($2)) where name = $1`,
      [projection.name, stoppedBy(projection)],
    );
  }
}
