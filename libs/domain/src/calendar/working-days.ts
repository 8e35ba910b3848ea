import { civilDate, daysBetween, daysInMonth, yearOf, type CivilDate } from '../kernel/civil-date.js';
import { OutsideCalendar, type WorkingCalendar } from './calendar.js';

const A_MONDAY = '2024-01-01';

/** Whether offices work on that day. @throws OutsideCalendar */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  if (date < calendar.from || date > calendar.to) throw new OutsideCalendar(date);
  const isListed = (day: { readonly date: CivilDate }) => day.date === date;
  if (calendar.swappedWorkingDays.some(isListed)) return true;
  const weekday = ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
  return weekday < 5 && !calendar.daysOff.some(isListed);
}

/**
 * The last day of a time limit of `days` whole working days that starts on `from`, which itself does not count; with 0
 * it is `from`. @throws OutsideCalendar, RangeError for a negative or broken number of days
 */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  let date = from;
  for (let left = days; left > 0; left -= isWorkingDay(calendar, date) ? 1 : 0) date = dayAfter(date);
  return date;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. @throws OutsideCalendar */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let date = from; date < to;) {
    date = dayAfter(date);
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return count;
}

function dayAfter(date: CivilDate): CivilDate {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day < daysInMonth(year, month)) return civilDate(year, month, day + 1);
  return month < 12 ? civilDate(year, month + 1, 1) : civilDate(year + 1, 1, 1);
}
