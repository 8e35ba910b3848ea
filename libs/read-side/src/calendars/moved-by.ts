import type { CivilDate, DayOff } from '@app/domain';
import { workingDaysView, type WorkingDaysView } from '../standing/working-days.js';
import type { CalendarOf } from './calendars-of.js';

/** By one calendar. */
export type DaysByCalendar = Pick<WorkingDaysView, 'workingDaysLeft' | 'workingDaysAtStage' | 'dueOnDayOff'>;

export interface BothDays {
  readonly before: DaysByCalendar;
  readonly after: DaysByCalendar;
}

/** Since when something waits, until when, and where. */
export interface WaitingSpan {
  readonly since: CivilDate;
  readonly due: CivilDate | null;
  readonly area: readonly string[];
}

export interface Calendars {
  readonly held: CalendarOf;
  readonly tried: CalendarOf;
  readonly today: CivilDate;
}

/**
 * What another calendar does to something open: how far its deadline is, and since how many working days it waits. Late here
 * is by a working day at least; on which day it is due stays as it is.
 */
export const DEADLINE_MOVES = ['due', 'becoming-late', 'becoming-on-time', 'stay'] as const;
export type DeadlineMove = (typeof DEADLINE_MOVES)[number];

export function bothDays({ area, ...span }: WaitingSpan, { held, tried, today }: Calendars): BothDays {
  const by = (calendarOf: CalendarOf): DaysByCalendar => {
    const { workingDaysLeft, workingDaysAtStage, dueOnDayOff } = workingDaysView(
      span,
      { today, open: true },
      calendarOf(area),
    );
    return { workingDaysLeft, workingDaysAtStage, dueOnDayOff };
  };
  return { before: by(held), after: by(tried) };
}

export function movesOf({ before, after }: BothDays): readonly DeadlineMove[] {
  const isDueOther =
    before.workingDaysLeft !== after.workingDaysLeft || nameOf(before.dueOnDayOff) !== nameOf(after.dueOnDayOff);
  const found: Readonly<Record<DeadlineMove, boolean>> = {
    due: isDueOther,
    'becoming-late': !isLate(before) && isLate(after),
    'becoming-on-time': isLate(before) && !isLate(after),
    stay: before.workingDaysAtStage !== after.workingDaysAtStage,
  };
  return DEADLINE_MOVES.filter((move) => found[move]);
}

function isLate({ workingDaysLeft }: DaysByCalendar): boolean {
  return workingDaysLeft !== null && workingDaysLeft < 0;
}

function nameOf(day: DayOff | null): string | null {
  return day?.kind === 'notice' ? day.name : (day?.kind ?? null);
}
