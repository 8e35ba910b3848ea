import { areasAbove, effectiveCalendar, ownerId, type CalendarState, type WorkingCalendar } from '@app/domain';
import { In, type DataSource } from 'typeorm';
import { CalendarRow } from './project-calendar.js';

/** Of an area (its path): the calendar that its own, those of the areas above and the country's make. */
export type CalendarOf = (area: readonly string[]) => WorkingCalendar | null;

/** One query, none for no rows. `instead`: by owner, what is taken to hold there. */
export async function calendarsOf(
  dataSource: DataSource,
  rows: readonly { readonly area: readonly string[] }[],
  instead: ReadonlyMap<string, CalendarState> = new Map(),
): Promise<CalendarOf> {
  const ids = [...new Set(rows.flatMap(({ area }) => ownersOver(area)))];
  const found = ids.length === 0 ? [] : await dataSource.manager.findBy(CalendarRow, { id: In(ids) });
  const stored = found.map(({ id, state }) => [id, JSON.parse(state) as CalendarState] as const);
  const states = new Map([...stored, ...instead]);
  const known = new Map<string, WorkingCalendar | null>();
  return (area) => {
    const owner = ownerId(area);
    const before = known.get(owner);
    if (before !== undefined) return before;
    const calendar = effectiveCalendar(ownersOver(area).flatMap((id) => states.get(id) ?? []));
    known.set(owner, calendar);
    return calendar;
  };
}

function ownersOver(area: readonly string[]): readonly string[] {
  return areasAbove(area).map(ownerId);
}
