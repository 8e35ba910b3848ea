import { areasAbove, ownerId, type CalendarState, type WorkingCalendar } from '@app/domain';
import { In, type DataSource } from 'typeorm';
import { CalendarRow } from './project-calendar.js';

/** Of an area (its path): its own calendar, or that of the nearest area above, or the country's. */
export type CalendarOf = (area: readonly string[]) => WorkingCalendar | null;

/** One query, none for no rows. */
export async function calendarsOf(
  dataSource: DataSource,
  rows: readonly { readonly area: readonly string[] }[],
): Promise<CalendarOf> {
  const ids = [...new Set(rows.flatMap(({ area }) => ownersOver(area)))];
  const found = ids.length === 0 ? [] : await dataSource.manager.findBy(CalendarRow, { id: In(ids) });
  const calendars = new Map(
    found.flatMap(({ id, state }) => {
      const read = JSON.parse(state) as CalendarState;
      return read.status === 'set' ? [[id, read.calendar] as const] : [];
    }),
  );
  return (area) => calendars.get(ownersOver(area).findLast((id) => calendars.has(id)) ?? '') ?? null;
}

function ownersOver(area: readonly string[]): readonly string[] {
  return areasAbove(area).map(ownerId);
}
