import type { CivilDate } from '../kernel/civil-date.js';

/** A day on which offices rest or work against the rule of the week, with its notice. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly name: string;
  readonly source: string;
}

/** The working days of a span (both ends included): Monday to Friday, except the days listed. */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly daysOff: readonly CalendarDay[];
  /** Weekend days worked in exchange for a day off. */
  readonly swappedWorkingDays: readonly CalendarDay[];
  /** Possible days off, not yet decided: working days until a new version says otherwise. */
  readonly undecided: readonly CalendarDay[];
  /** Of an area: its days come on top of those of the areas above. Absent: it replaces theirs. */
  readonly adds?: true;
}

export class OutsideCalendar extends Error {
  override readonly name = 'OutsideCalendar';

  constructor(readonly date: CivilDate) {
    super(`The calendar does not reach ${date}`);
  }
}
