import { dayAfter, daysBetween, type CivilDate } from '../kernel/civil-date.js';
import { OutsideCalendar, type CalendarDay, type WorkingCalendar } from './calendar.js';

/** Computed once per calendar, so that no query walks its lists. `worked[n]`: working days among the first n days. */
interface CountedOut {
  readonly off: ReadonlyMap<CivilDate, CalendarDay>;
  readonly worked: readonly number[];
}

const indexes = new WeakMap<WorkingCalendar, CountedOut>();

const A_MONDAY = '2024-01-01';

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
}

export function isWeekend(date: CivilDate): boolean {
  return weekdayOf(date) >= 5;
}

/** Working days from the calendar's first day to the given one, included. @throws OutsideCalendar */
export function workedUntil(calendar: WorkingCalendar, date: CivilDate): number {
  const days = daysBetween(calendar.from, date) + 1;
  const worked = countedOut(calendar).worked[days];
  if (worked === undefined) throw new OutsideCalendar(date);
  return worked;
}

/** The same of each day that it reaches, from the first on. */
export function workedByDay(calendar: WorkingCalendar): readonly number[] {
  return countedOut(calendar).worked.slice(1);
}

/** The notice that makes the day free; null where the week alone decides. */
export function noticeFor(calendar: WorkingCalendar, date: CivilDate): CalendarDay | null {
  return countedOut(calendar).off.get(date) ?? null;
}

function countedOut(calendar: WorkingCalendar): CountedOut {
  const before = indexes.get(calendar);
  if (before) return before;
  const off = new Map(calendar.daysOff.map((day) => [day.date, day]));
  const swapped = new Set(calendar.swappedWorkingDays.map(({ date }) => date));
  const worked = [0];
  for (let date = calendar.from, count = 0; date <= calendar.to; date = dayAfter(date)) {
    if (swapped.has(date) || (!isWeekend(date) && !off.has(date))) count += 1;
    worked.push(count);
  }
  const counted = { off, worked };
  indexes.set(calendar, counted);
  return counted;
}
