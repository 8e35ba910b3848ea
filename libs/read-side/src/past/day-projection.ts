import type { EntityManager } from 'typeorm';
import type { Position } from '@app/event-store';
import { isFact, metadataOf, type RecordedFact } from '@app/facts';
import type { CivilDate } from '@app/domain';
import type { Projection } from '../engine/projection.js';
import { dayOfRecord } from '../timeline/late-record.js';
import { write } from '../engine/sending.js';

/**
 * The last position of each day on which something was recorded. The log is one order, the clocks of its writers are not:
 * what follows a later day in the log belongs to that day.
 */
export const dayProjection: Projection = {
  name: 'days',
  version: 1,
  tables: ['log_day'],
  apply: async (facts, manager) => {
    if (facts.length === 0) return;
    await write(manager, ADD, added(daysOf(facts, await lastDay(manager))));
  },
  eventsInBulk: async (events, { manager, bulk }) => {
    const counted = events.filter(isFact).map((event) => ({ ...metadataOf(event), position: event.position }));
    if (counted.length === 0) return;
    const days = bulk.mind<Position>('days');
    const last = [...days.keys()].at(-1) ?? (await bulk.ask(() => lastDay(manager)));
    for (const [day, position] of daysOf(counted, last)) days.set(day, position);
    bulk.atEnd('days', [], () => write(manager, ADD, added(days)));
  },
};

/** In order. `last`: the last day before. */
function daysOf(
  facts: readonly Pick<RecordedFact, 'recordedAt' | 'position'>[],
  last: CivilDate | null,
): ReadonlyMap<CivilDate, Position> {
  const days = new Map<CivilDate, Position>();
  let day = last;
  for (const { recordedAt, position } of facts) {
    const own = dayOfRecord(recordedAt);
    if (day === null || own > day) day = own;
    days.set(day, position);
  }
  return days;
}

const added = (days: ReadonlyMap<CivilDate, Position>) => [[...days.keys()], [...days.values()]];

async function lastDay(manager: EntityManager): Promise<CivilDate | null> {
  const sql = 'select day::text from read_side.log_day order by day desc limit 1';
  const [row] = await manager.query<{ readonly day: CivilDate }[]>(sql, []);
  return row?.day ?? null;
}

const ADD = `insert into read_side.log_day (day, position)
  select * from unnest($1::date[], $2::text[]) on conflict (day) do update set position = excluded.position`;
