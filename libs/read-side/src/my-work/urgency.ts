import { daysBetween, type CivilDate } from '@app/domain';
import type { StandingView } from '../standing/standing-view.js';

export const URGENCIES = ['overdue', 'soon', 'later', 'undated'] as const;
/** `soon`: within five working days, counted without today; where no calendar reaches, within seven days. */
export type Urgency = (typeof URGENCIES)[number];

const SOON_WORKING_DAYS = 5;
const SOON_DAYS = 7;

type Due = Pick<StandingView, 'due' | 'overdue' | 'workingDaysLeft'>;

export function urgencyOf({ due, overdue, workingDaysLeft }: Due, today: CivilDate): Urgency {
  if (due === null) return 'undated';
  if (overdue) return 'overdue';
  const soon = workingDaysLeft === null ? daysBetween(today, due) <= SOON_DAYS : workingDaysLeft <= SOON_WORKING_DAYS;
  return soon ? 'soon' : 'later';
}
