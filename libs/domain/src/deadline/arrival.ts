import { OutsideCalendar, type WorkingCalendar } from '../calendar/calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { dayAfter, type CivilDate } from '../kernel/civil-date.js';
import type { ArrivalForm } from './deadline.js';

/** The day on which a stage is entered, and the calendar of its area, if there is one. */
export interface StageArrival {
  readonly on: CivilDate;
  readonly calendar: WorkingCalendar | null;
}

/**
 * How a due date was counted. `calendar`: the one used; null for days of the calendar. `gap`: why there is no date: the
 * area has no calendar, or it does not reach that far.
 */
export interface CountedDue {
  readonly from: CivilDate;
  readonly calendar: { readonly id: string; readonly version: string } | null;
  readonly gap: 'no-calendar' | 'outside-calendar' | null;
}

/** The last of so many days after the day of arrival. */
export function dueAfter(
  { days, counted }: ArrivalForm,
  { on, calendar }: StageArrival,
): { readonly due: CivilDate | null; readonly counted: CountedDue } {
  if (counted === 'days') return { due: daysAfter(on, days), counted: { from: on, calendar: null, gap: null } };
  if (!calendar) return { due: null, counted: { from: on, calendar: null, gap: 'no-calendar' } };
  const { id, version } = calendar;
  const used = { from: on, calendar: { id, version } };
  try {
    return { due: addWorkingDays(calendar, on, days), counted: { ...used, gap: null } };
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    return { due: null, counted: { ...used, gap: 'outside-calendar' } };
  }
}

function daysAfter(from: CivilDate, days: number): CivilDate {
  let date = from;
  for (let left = days; left > 0; left--) date = dayAfter(date);
  return date;
}
