import { daysBetween, type CivilDate, type WorkingCalendar } from '@app/domain';
import type { StageStay } from '../records/stage-stays.js';
import { workingDaysOf } from './working-days.js';

/** `days`, `workingDays`: from the date on the paper of its arrival to that of its leaving, or today. */
export interface StageStayView extends StageStay {
  readonly days: number;
  /** By the calendar of its area; null where that does not reach. */
  readonly workingDays: number | null;
  /** It ended after its due day, or that day has passed; null where nothing is due. */
  readonly late: boolean | null;
}

export function staysView(
  stays: readonly StageStay[],
  calendar: WorkingCalendar | null,
  today: CivilDate,
): readonly StageStayView[] {
  return stays.map((stay) => {
    const { entered, left, due } = stay;
    const until = left?.on ?? today;
    return {
      ...stay,
      // A correction may date the arrival after the leaving.
      days: Math.max(0, daysBetween(entered.on, until)),
      workingDays: workingDaysOf(calendar, entered.on, until),
      late: due === null ? null : due < until,
    };
  });
}
