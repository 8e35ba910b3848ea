import type { Authority } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { TimelineFact } from './project-timeline.js';

/** Whoever stands behind a fact: of one that a process carried over, whoever did what it follows. */
export type DoneBy = (recorded: TimelineFact) => Authority;

/** For the facts of a batch; causes that earlier batches held are read in one query. */
export async function doneByIn(told: readonly TimelineFact[], manager: EntityManager): Promise<DoneBy> {
  const here = new Map(told.map((recorded) => [recorded.eventId, recorded]));
  const causes = told.flatMap(({ causationId }) => (causationId && !here.has(causationId) ? [causationId] : []));
  const before = await readBefore([...new Set(causes)], manager);
  const doneBy: DoneBy = ({ fact: { by }, causationId }) => {
    if (!('process' in by) || causationId === null) return by;
    const cause = here.get(causationId);
    // A cause precedes what follows from it, so this ends.
    return cause ? doneBy(cause) : (before.get(causationId) ?? by);
  };
  return doneBy;
}

async function readBefore(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, Authority>> {
  if (ids.length === 0) return new Map();
  const sql = 'select event_id as id, done_by as by from read_side.timeline where event_id = any($1)';
  const rows = await manager.query<{ id: string; by: string }[]>(sql, [ids]);
  return new Map(rows.map(({ id, by }) => [id, JSON.parse(by) as Authority]));
}
