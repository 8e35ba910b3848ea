import { isCivilDate, type CivilDate } from '../kernel/civil-date.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { firstDayOf } from '../plan/plan-date.js';
import type { ProposalContext } from './context.js';

/** The paper under which a consolidation accepts: one may cover many proposals. */
export interface AssessmentReport {
  readonly number: string;
  readonly date: CivilDate;
  readonly title: string;
}

/**
 * Named as a whole, and dated neither before the plan nor after the acceptance.
 * @throws Rejection INCOMPLETE, OCCURRED_IN_FUTURE, BAD_PAPER_DATE
 */
export function ensureReport({ number, date, title }: AssessmentReport, { plan, on, today }: ProposalContext): void {
  const faults = new RejectionList();
  const field = 'report.date';
  const earliest = plan.status === 'none' ? null : firstDayOf(plan.document);
  faults.expect(number.trim() !== '', 'INCOMPLETE', { field: 'report.number' });
  faults.expect(title.trim() !== '', 'INCOMPLETE', { field: 'report.title' });
  if (!isCivilDate(date)) faults.expect(false, 'INCOMPLETE', { field });
  else if (date > today) faults.expect(false, 'OCCURRED_IN_FUTURE', { field, earliest, latest: today });
  else
    faults.expect(date <= on && (earliest === null || date >= earliest), 'BAD_PAPER_DATE', {
      field,
      earliest,
      latest: on,
    });
  faults.settle();
}
