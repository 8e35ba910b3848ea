import type { Authority } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { CauseParked } from '../parking/cannot-fold.js';
import type { TimelineFact } from './project-timeline.js';

/** Whoever stands behind a fact: of one that a process carried over, whoever did what it follows. */
export type DoneBy = (recorded: TimelineFact) => Authority;

/** For the facts of a batch; causes that earlier batches held are read in one query. @throws CauseParked */
export async function doneByIn(told: readonly TimelineFact[], manager: EntityManager): Promise<DoneBy> {
  const here = new Map(told.map((recorded) => [recorded.eventId, recorded]));
  const causes = told.flatMap(({ causationId }) => (causationId && !here.has(causationId) ? [causationId] : []));
  const before = await readBefore([...new Set(causes)], manager);
  if (told.some((recorded) => lacksCause(recorded, here, before))) await refuseParked(manager);
  const doneBy: DoneBy = ({ fact: { by }, causationId }) => {
    if (!('process' in by) || causationId === null) return by;
    const cause = here.get(causationId);
    // A cause precedes what follows from it, so this ends.
    return cause ? doneBy(cause) : (before.get(causationId) ?? by);
  };
  return doneBy;
}

interface Known {
  has(id: string): boolean;
}

function lacksCause({ fact: { by }, causationId }: TimelineFact, here: Known, before: Known): boolean {
  return 'process' in by && causationId !== null && !here.has(causationId) && !before.has(causationId);
}

/** A cause that is not there may be a fact of a parked stream. */
async function refuseParked(manager: EntityManager): Promise<void> {
  const sql = `select from read_side.parked where projection = 'timeline' limit 1`;
  const parked = await manager.query<unknown[]>(sql);
  if (parked.length > 0) throw new CauseParked('the cause is not in the timeline');
}

async function readBefore(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, Authority>> {
  if (ids.length === 0) return new Map();
  const sql = 'select event_id as id, done_by as by from read_side.timeline where event_id = any($1)';
  const rows = await manager.query<{ id: string; by: string }[]>(sql, [ids]);
  return new Map(rows.map(({ id, by }) => [id, JSON.parse(by) as Authority]));
}
