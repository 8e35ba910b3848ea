import { dayOffOn, reaches, workingDaysBetween, type CivilDate, type DayOff, type WorkingCalendar } from '@app/domain';

/** Why working days are not told: nobody has set a calendar there, or it does not reach the days asked for. */
export type CalendarGap = 'no-calendar' | 'outside-calendar';

/** A due date by the calendar that holds there. It stays as written also where offices do not work on it. */
export interface DueView {
  /** Working days from today until it; negative once it has passed; null without one. */
  readonly workingDaysLeft: number | null;
  /** Why it is no working day; null where it is one. */
  readonly dueOnDayOff: DayOff | null;
  readonly calendarGap: CalendarGap | null;
}

/** A stay at a stage by the calendar that holds there. */
export interface WorkingDaysView extends DueView {
  /** Working days since the one by which it came here, which does not count; null once it is over. */
  readonly workingDaysAtStage: number | null;
}

/** What is asked of a day. `left`: whether somebody still has to meet it. */
interface Due {
  readonly due: CivilDate | null;
  readonly today: CivilDate;
  readonly left: boolean;
}

/** How a due date lies among working days. */
export function dueView({ due, today, left }: Due, calendar: WorkingCalendar | null): DueView {
  if (due === null) return { workingDaysLeft: null, dueOnDayOff: null, calendarGap: null };
  const days = left ? [due, today] : [due];
  return {
    workingDaysLeft: left && calendar && reachesAll(calendar, days) ? workingDaysBetween(calendar, today, due) : null,
    dueOnDayOff: calendar && reaches(calendar, due) ? dayOffOn(calendar, due) : null,
    calendarGap: gapOf(calendar, days),
  };
}

/** How a stay at a stage and its end lie among working days; `open`: something is still to be done. */
export function workingDaysView(
  { since, due }: { readonly since: CivilDate; readonly due: CivilDate | null },
  { today, open }: { readonly today: CivilDate; readonly open: boolean },
  calendar: WorkingCalendar | null,
): WorkingDaysView {
  const until = dueView({ due, today, left: open }, calendar);
  if (!open) return { workingDaysAtStage: null, ...until };
  const days = [since, today];
  const known = calendar && reachesAll(calendar, days);
  return {
    // A clock that was ahead may have dated what came here after today.
    workingDaysAtStage: known ? Math.max(0, workingDaysBetween(calendar, since, today)) : null,
    ...until,
    calendarGap: gapOf(calendar, days) ?? until.calendarGap,
  };
}

function reachesAll(calendar: WorkingCalendar, days: readonly CivilDate[]): boolean {
  return days.every((day) => reaches(calendar, day));
}

function gapOf(calendar: WorkingCalendar | null, days: readonly CivilDate[]): CalendarGap | null {
  if (!calendar) return 'no-calendar';
  return reachesAll(calendar, days) ? null : 'outside-calendar';
}
