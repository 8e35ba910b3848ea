import { dayBefore, type CivilDate } from '../kernel/civil-date.js';
import type { CalendarDay, WorkingCalendar } from './calendar.js';
import { workingDaysBetween } from './working-days.js';

/** What an area's calendar does to that of the areas above. `workingDays`: in the days that both reach; null without any. */
export interface CalendarDifference {
  readonly daysOffAdded: readonly CalendarDay[];
  readonly daysOffLost: readonly CalendarDay[];
  readonly workedDaysAdded: readonly CalendarDay[];
  readonly workedDaysLost: readonly CalendarDay[];
  readonly workingDays: {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly above: number;
    readonly here: number;
  } | null;
}

/** By the calendars that hold above and here. */
export function calendarDifference(above: WorkingCalendar, here: WorkingCalendar): CalendarDifference {
  return {
    daysOffAdded: without(here.daysOff, above.daysOff),
    daysOffLost: without(above.daysOff, here.daysOff),
    workedDaysAdded: without(here.swappedWorkingDays, above.swappedWorkingDays),
    workedDaysLost: without(above.swappedWorkingDays, here.swappedWorkingDays),
    workingDays: counted(above, here),
  };
}

function without(days: readonly CalendarDay[], others: readonly CalendarDay[]): readonly CalendarDay[] {
  const dates = new Set(others.map(({ date }) => date));
  return days.filter(({ date }) => !dates.has(date));
}

function counted(above: WorkingCalendar, here: WorkingCalendar): CalendarDifference['workingDays'] {
  const from = above.from > here.from ? above.from : here.from;
  const to = above.to < here.to ? above.to : here.to;
  if (from > to) return null;
  const [first, last] = [dayBefore(from), to];
  return { from, to, above: workingDaysBetween(above, first, last), here: workingDaysBetween(here, first, last) };
}
