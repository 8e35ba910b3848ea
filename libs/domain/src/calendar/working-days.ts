import { dayAfter, dayBefore, type CivilDate } from '../kernel/civil-date.js';
import { OutsideCalendar, type WorkingCalendar } from './calendar.js';
import { noticeFor, weekdayOf, workedUntil } from './calendar-index.js';

/** A day is off by a notice or by the week. */
export type DayOff =
  | { readonly kind: 'notice'; readonly name: string; readonly source: string }
  | { readonly kind: 'saturday' | 'sunday' };

export function reaches(calendar: WorkingCalendar, date: CivilDate): boolean {
  return calendar.from <= date && date <= calendar.to;
}

/** @throws OutsideCalendar */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  if (!reaches(calendar, date)) throw new OutsideCalendar(date);
  return workedUntil(calendar, date) > workedUntil(calendar, dayBefore(date));
}

/** Null for a working day. @throws OutsideCalendar */
export function dayOffOn(calendar: WorkingCalendar, date: CivilDate): DayOff | null {
  if (isWorkingDay(calendar, date)) return null;
  const notice = noticeFor(calendar, date);
  if (notice) return { kind: 'notice', name: notice.name, source: notice.source };
  return { kind: weekdayOf(date) === 5 ? 'saturday' : 'sunday' };
}

/**
 * The last day of a time limit of `days` whole working days, of which `from` is not one; with 0 it is `from`. @throws
 * OutsideCalendar, RangeError for a negative or fractional number of days
 */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  let date = from;
  for (let left = days; left > 0; left -= isWorkingDay(calendar, date) ? 1 : 0) date = dayAfter(date);
  return date;
}

/** Working days after `from` up to `to`, included; negative if `to` is earlier. @throws OutsideCalendar */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  return to === from ? 0 : workedUntil(calendar, to) - workedUntil(calendar, from);
}
