import { isCivilDate, yearOf, type CivilDate } from '../kernel/civil-date.js';
import { RejectionList } from '../kernel/rejection-list.js';
import type { CalendarDay, WorkingCalendar } from './calendar.js';
import { isWeekend } from './calendar-index.js';

const ID = /^[a-z0-9][a-z0-9._-]{0,249}$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const MOST_YEARS = 20;

const LISTS = ['daysOff', 'swappedWorkingDays', 'undecided'] as const;
type List = (typeof LISTS)[number];

/** What is wrong with a calendar. `order`: the day came before, or a later one did. `unchanged`: undecided where nobody works. */
export const CALENDAR_FAULTS = [
  'id',
  'version',
  'day',
  'end',
  'outside',
  'order',
  'weekend',
  'weekday',
  'unchanged',
  'unnamed',
  'unsourced',
] as const;
export type CalendarFault = (typeof CALENDAR_FAULTS)[number];

/** @throws Rejection BAD_CALENDAR with each wrong field and day, and its CalendarFault */
export function checkCalendar(calendar: WorkingCalendar): void {
  const { id, version, from, to } = calendar;
  const refused = new RejectionList();
  refused.expect(ID.test(id), 'BAD_CALENDAR', { field: 'id', fault: 'id' });
  refused.expect(VERSION.test(version), 'BAD_CALENDAR', { field: 'version', fault: 'version' });
  refused.expect(isCivilDate(from), 'BAD_CALENDAR', { field: 'from', fault: 'day' });
  refused.expect(isCivilDate(to) && to >= from && yearOf(to) - yearOf(from) < MOST_YEARS, 'BAD_CALENDAR', {
    field: 'to',
    fault: 'end',
  });
  for (const list of LISTS) expectDays(calendar, list, refused);
  refused.settle();
}

/** Each day occurs once, in order, within the span, changes something, and has a name and a source. */
function expectDays(calendar: WorkingCalendar, list: List, refused: RejectionList): void {
  const days = { off: datesOf(calendar.daysOff), swapped: datesOf(calendar.swappedWorkingDays) };
  let last: CivilDate = '';
  for (const [at, day] of calendar[list].entries()) {
    const { date, name, source } = day;
    const field = `${list}.${String(at)}`;
    const within = isCivilDate(date) && calendar.from <= date && date <= calendar.to;
    const fault = dayFault(list, date, { within, last, days });
    refused.expect(fault === null, 'BAD_CALENDAR', { field: `${field}.date`, date, fault });
    refused.expect(name.trim() !== '', 'BAD_CALENDAR', { field: `${field}.name`, date, fault: 'unnamed' });
    refused.expect(source.trim() !== '', 'BAD_CALENDAR', { field: `${field}.source`, date, fault: 'unsourced' });
    if (within && date > last) last = date;
  }
}

interface Placed {
  readonly within: boolean;
  readonly last: CivilDate;
  readonly days: Known;
}

function dayFault(list: List, date: CivilDate, { within, last, days }: Placed): CalendarFault | null {
  if (!isCivilDate(date)) return 'day';
  if (!within) return 'outside';
  if (date <= last) return 'order';
  if (isMeant(list, date, days)) return null;
  if (list === 'undecided') return 'unchanged';
  return list === 'daysOff' ? 'weekend' : 'weekday';
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
