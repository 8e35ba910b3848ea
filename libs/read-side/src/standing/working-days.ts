import { dayOffOn, reaches, workingDaysBetween, type CivilDate, type DayOff, type WorkingCalendar } from '@app/domain';

/** Why working days are unknown: no calendar, or one that does not include the days. */
export type CalendarGap = 'no-calendar' | 'outside-calendar';

/** A due date by a calendar. It is not moved off a day off. */
export interface DueView {
  /** Working days from today until it; negative once it has passed; null without one. */
  readonly workingDaysLeft: number | null;
  /** Why it is no working day; null if it is one. */
  readonly dueOnDayOff: DayOff | null;
  readonly calendarGap: CalendarGap | null;
}

export interface WorkingDaysView extends DueView {
  /** Working days since its arrival, without that day; null once it is over. */
  readonly workingDaysAtStage: number | null;
}

/** `left`: somebody must still meet it. */
interface Due {
  readonly due: CivilDate | null;
  readonly today: CivilDate;
  readonly left: boolean;
}

export function dueView({ due, today, left }: Due, calendar: WorkingCalendar | null): DueView {
  if (due === null) return { workingDaysLeft: null, dueOnDayOff: null, calendarGap: null };
  const days = left ? [due, today] : [due];
  return {
    workingDaysLeft: left && calendar && reachesAll(calendar, days) ? workingDaysBetween(calendar, today, due) : null,
    dueOnDayOff: calendar && reaches(calendar, due) ? dayOffOn(calendar, due) : null,
    calendarGap: gapOf(calendar, days),
  };
}

/** `open`: not over. */
export function workingDaysView(
  { since, due }: { readonly since: CivilDate; readonly due: CivilDate | null },
  { today, open }: { readonly today: CivilDate; readonly open: boolean },
  calendar: WorkingCalendar | null,
): WorkingDaysView {
  const until = dueView({ due, today, left: open }, calendar);
  if (!open) return { workingDaysAtStage: null, ...until };
  const days = [since, today];
  const withinCalendar = calendar && reachesAll(calendar, days);
  return {
    // A clock that was ahead may have dated the arrival after today.
    workingDaysAtStage: withinCalendar ? Math.max(0, workingDaysBetween(calendar, since, today)) : null,
    ...until,
    calendarGap: gapOf(calendar, days) ?? until.calendarGap,
  };
}

/** Working days from one day to another, without the first; null without a calendar that includes both. */
export function workingDaysOf(calendar: WorkingCalendar | null, from: CivilDate, to: CivilDate): number | null {
  return calendar && reachesAll(calendar, [from, to]) ? Math.max(0, workingDaysBetween(calendar, from, to)) : null;
}

function reachesAll(calendar: WorkingCalendar, days: readonly CivilDate[]): boolean {
  return days.every((day) => reaches(calendar, day));
}

function gapOf(calendar: WorkingCalendar | null, days: readonly CivilDate[]): CalendarGap | null {
  if (!calendar) return 'no-calendar';
  return reachesAll(calendar, days) ? null : 'outside-calendar';
}
