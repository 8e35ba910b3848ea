import type { Authority } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { CauseParked } from '../parking/cannot-fold.js';
import type { TimelineFact } from './project-timeline.js';

/** Whoever stands behind a fact: of one that a process carried over, whoever did what it follows. */
export type DoneBy = (recorded: TimelineFact) => Authority;

/** How rows are read: in bulk after what is still to be written. */
export type RowRead = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

export interface RowReading {
  readonly manager: EntityManager;
  readonly read: RowRead;
}

/** For the facts of a batch; causes that are not known from earlier ones are read in one query. @throws CauseParked */
export async function doneByIn(
  told: readonly TimelineFact[],
  known: Map<string, Authority>,
  { manager, read }: RowReading,
): Promise<DoneBy> {
  const here = new Map(told.map((recorded) => [recorded.eventId, recorded]));
  const isThere = (id: string) => here.has(id) || known.has(id);
  const causes = told.flatMap(({ causationId }) => (causationId && !isThere(causationId) ? [causationId] : []));
  if (causes.length > 0) {
    const found = await read(() => readBefore([...new Set(causes)], manager));
    for (const [id, by] of found) known.set(id, by);
  }
  if (told.some((recorded) => lacksCause(recorded, isThere))) await read(() => refuseParked(manager));
  const doneBy: DoneBy = ({ fact: { by }, causationId }) => {
    if (!('process' in by) || causationId === null) return by;
    const cause = here.get(causationId);
    // A cause precedes what follows from it, so this ends.
    return cause ? doneBy(cause) : (known.get(causationId) ?? by);
  };
  return doneBy;
}

function lacksCause({ fact: { by }, causationId }: TimelineFact, isThere: (id: string) => boolean): boolean {
  return 'process' in by && causationId !== null && !isThere(causationId);
}

/** A cause that is not there may be a fact of a parked stream. */
async function refuseParked(manager: EntityManager): Promise<void> {
  const sql = `select from read_side.parked where projection = 'timeline' limit 1`;
  const parked = await manager.query<unknown[]>(sql);
  if (parked.length > 0) throw new CauseParked('the cause is not in the timeline');
}

async function readBefore(ids: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, Authority>> {
  const sql = 'select event_id as id, done_by as by from read_side.timeline where event_id = any($1)';
  const rows = await manager.query<{ id: string; by: string }[]>(sql, [ids]);
  return new Map(rows.map(({ id, by }) => [id, JSON.parse(by) as Authority]));
}
