import type { CalendarState } from './area-calendar.js';
import type { CalendarDay, WorkingCalendar } from './calendar.js';

/** The calendar of an area: of the calendars above it, the country's first, and its own; each adds to or replaces the last. */
export function effectiveCalendar(above: readonly CalendarState[]): WorkingCalendar | null {
  const set = above.flatMap((state) => (state.status === 'set' ? [state.calendar] : []));
  return set.reduce<WorkingCalendar | null>(calendarOver, null);
}

/** An adding calendar says nothing of days that the one above does not reach. */
export function calendarOver(above: WorkingCalendar | null, own: WorkingCalendar): WorkingCalendar {
  if (!own.adds || !above) return own;
  const within = ({ date }: CalendarDay) => above.from <= date && date <= above.to;
  const both = (days: (calendar: WorkingCalendar) => readonly CalendarDay[]) =>
    inOrder([...days(above), ...days(own).filter(within)]);
  const daysOff = both((calendar) => calendar.daysOff);
  const off = new Set(daysOff.map(({ date }) => date));
  return {
    id: own.id,
    version: own.version,
    from: above.from,
    to: above.to,
    daysOff,
    swappedWorkingDays: both((calendar) => calendar.swappedWorkingDays),
    undecided: both((calendar) => calendar.undecided).filter(({ date }) => !off.has(date)),
  };
}

/** Days that an adding calendar names beyond what the one above reaches: they count once that one reaches them. */
export function uncountedDays(above: WorkingCalendar | null, own: WorkingCalendar): readonly CalendarDay[] {
  if (!own.adds || !above) return [];
  return inOrder(
    [...own.daysOff, ...own.swappedWorkingDays, ...own.undecided].filter(
      ({ date }) => date < above.from || date > above.to,
    ),
  );
}

/** Each day once, as the last of them says. */
function inOrder(days: readonly CalendarDay[]): readonly CalendarDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
