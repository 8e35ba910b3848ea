import { yearOf, type CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument } from './document.js';

/** The year to which a plan binds deadlines that name none: the plan's own, or that of `today` where the plan has no date. */
export function yearOfPlan({ date }: PlanDocument, today: CivilDate): number {
  return date?.year ?? yearOf(today);
}
