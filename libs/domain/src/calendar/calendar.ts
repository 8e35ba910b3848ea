import type { CivilDate } from '../kernel/civil-date.js';

/** A day on which offices rest or work against the rule of the week, and the notice that says so. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly name: string;
  readonly source: string;
}

/** Which days of a span (both ends included) are worked: Monday to Friday, but for the days listed. */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly daysOff: readonly CalendarDay[];
  /** Days of a weekend that are worked in exchange for a day off. */
  readonly swappedWorkingDays: readonly CalendarDay[];
  /** Days that may become days off, but are not decided: worked until a new version says otherwise. */
  readonly undecided: readonly CalendarDay[];
}

/** A day was asked for that the calendar does not reach. */
export class OutsideCalendar extends Error {
  override readonly name = 'OutsideCalendar';

  constructor(readonly date: CivilDate) {
    super(`The calendar does not reach ${date}`);
  }
}
