import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import type { LeaseTokens } from '../leases/leases.js';
import { lockCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { reasonOf, type CannotFold } from './cannot-fold.js';
import { countParked, stoppedWith } from './parked-streams.js';

interface Parking {
  readonly fault: CannotFold;
  readonly stream: string;
  /** Of the fact that cannot be folded. */
  readonly position: Position;
  /** How far the projection is. */
  readonly reached: Position | null;
  readonly tokens?: LeaseTokens | undefined;
}

/** The stream's facts from `position` on wait. False, with nothing parked, if another process has moved the checkpoint or has a lease by now. */
export function park(
  dataSource: DataSource,
  projections: readonly Projection[],
  { fault: { projection, cause }, stream, position, reached, tokens }: Parking,
): Promise<boolean> {
  const leaving = stoppedWith(projection.name, projections);
  const names = leaving.map(({ name }) => name);
  return dataSource.transaction(async (manager) => {
    const held = await lockCheckpoints(manager, names, tokens);
    if (held.length < names.length) return false;
    if (held.find(({ name }) => name === projection.name)?.position !== reached) return false;
    await manager.query(ADD, [projection.name, stream, position, reasonOf(cause)]);
    await countParked(manager, leaving);
    return true;
  });
}

const ADD = `insert into read_side.parked (projection, stream, position, reason)
  values ($1, $2, $3, $4) on conflict (projection, stream) do nothing`;
