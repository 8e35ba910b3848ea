import { yearOf, type CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument } from './document.js';

/** For deadlines without a year: the plan's own, or that of `today` if the plan has no date. */
export function yearOfPlan({ date }: PlanDocument, today: CivilDate): number {
  return date?.year ?? yearOf(today);
}
