import { calendarDecider, type CalendarState } from '@app/domain';
import { ownedRow, ownedSchema, type OwnedRow } from '../areas/owned-row.js';
import { rowProjection } from '../engine/projection.js';
import { calendarNews } from '../news/news.js';
import type { FactOf } from '@app/facts';

export const CalendarRow = ownedSchema('CalendarRow', 'calendar');

function projectCalendar(row: OwnedRow | null, recorded: FactOf<'calendar'>): OwnedRow {
  const before = row ? (JSON.parse(row.state) as CalendarState) : calendarDecider.initial;
  return ownedRow(recorded, recorded.fact.data.area, calendarDecider.evolve(before, recorded.fact));
}

export const calendarProjection = rowProjection({
  name: 'calendars',
  version: 1,
  aggregate: 'calendar',
  schema: CalendarRow,
  fold: projectCalendar,
  timeless: true,
  derived: [calendarNews],
});
