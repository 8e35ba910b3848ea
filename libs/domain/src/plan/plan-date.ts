import { civilDate, type CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument } from './document.js';

/** The first day that the plan's date allows; null for a plan without one. */
export function firstDayOf({ date }: Pick<PlanDocument, 'date'>): CivilDate | null {
  return date && civilDate(date.year, date.month ?? 1, date.day ?? 1);
}
