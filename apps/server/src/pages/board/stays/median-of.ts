import type { Plain } from '../../../http/answer-fields.js';
import type { StayTotalsBody } from '../../../stays/stay-statistics-views.js';

/** In working days, where any can be counted; in days otherwise. */
export function medianOf({ workingDays, days }: Plain<StayTotalsBody>['all']): string | null {
  return workingDays.text.median ?? days.text.median;
}
