import { isCivilDate, yearOf, type CivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import type { CalendarDay, WorkingCalendar } from './calendar.js';
import { isWeekend } from './calendar-index.js';

const ID = /^[a-z0-9][a-z0-9._-]{0,249}$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const MOST_YEARS = 20;

const LISTS = ['daysOff', 'swappedWorkingDays', 'undecided'] as const;
type List = (typeof LISTS)[number];

/** @throws Rejection BAD_CALENDAR with the wrong field and day */
export function checkCalendar(calendar: WorkingCalendar): void {
  const { id, version, from, to } = calendar;
  ensure(ID.test(id), 'BAD_CALENDAR', { field: 'id' });
  ensure(VERSION.test(version), 'BAD_CALENDAR', { field: 'version' });
  ensure(isCivilDate(from), 'BAD_CALENDAR', { field: 'from' });
  ensure(isCivilDate(to) && to >= from && yearOf(to) - yearOf(from) < MOST_YEARS, 'BAD_CALENDAR', { field: 'to' });
  for (const list of LISTS) checkDays(calendar, list);
}

/** Each day occurs once, in order, within the span, changes something, and has a name and a source. */
function checkDays(calendar: WorkingCalendar, list: List): void {
  const days = { off: datesOf(calendar.daysOff), swapped: datesOf(calendar.swappedWorkingDays) };
  let last: CivilDate = '';
  for (const [at, day] of calendar[list].entries()) {
    const { date, name, source } = day;
    const field = `${list}.${String(at)}`;
    const within = isCivilDate(date) && calendar.from <= date && date <= calendar.to;
    ensure(within && date > last, 'BAD_CALENDAR', { field: `${field}.date`, date });
    ensure(isMeant(list, date, days), 'BAD_CALENDAR', { field: `${field}.date`, date });
    ensure(name.trim() !== '', 'BAD_CALENDAR', { field: `${field}.name`, date });
    ensure(source.trim() !== '', 'BAD_CALENDAR', { field: `${field}.source`, date });
    last = date;
  }
}

const datesOf = (days: readonly CalendarDay[]): ReadonlySet<CivilDate> => new Set(days.map(({ date }) => date));

interface Known {
  readonly off: ReadonlySet<CivilDate>;
  readonly swapped: ReadonlySet<CivilDate>;
}

/** A day off is a weekday, a swapped one a weekend day; an undecided one is a working day. */
function isMeant(list: List, date: CivilDate, { off, swapped }: Known): boolean {
  if (list === 'undecided') return swapped.has(date) || (!isWeekend(date) && !off.has(date));
  return isWeekend(date) === (list === 'swappedWorkingDays');
}
