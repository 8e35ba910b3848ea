import type { LineDraft } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

type Ordered = Pick<LineDraft, 'status' | 'plan' | 'number' | 'proposal' | 'id'>;

/** The one furthest on, then by plan, number, proposal and entry. Negative if `a` comes first. */
export function compareLines(a: Ordered, b: Ordered): number {
  const furthest = OPEN_STATUSES.indexOf(b.status) - OPEN_STATUSES.indexOf(a.status);
  return (
    furthest ||
    compare(a.plan, b.plan) ||
    a.number.length - b.number.length ||
    compare(a.number, b.number) ||
    compare(a.proposal, b.proposal) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
