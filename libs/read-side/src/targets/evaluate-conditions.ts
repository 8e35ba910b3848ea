import type { TargetFigure } from '@app/domain';
import { APPROVED_STATUSES, type SavingStatus } from '../savings/saving-status.js';
import type { CutBasis } from '../savings/saving-line.js';
import { gaps } from './gaps.js';
import type { PlanFigures } from './plan-figures.js';
import { reckon } from './reckon.js';
import { own, type Counted } from './target-scope.js';

const ACCEPTED: readonly SavingStatus[] = ['consolidated', 'submitted', ...APPROVED_STATUSES];

/** Of proposals whose conditions count, by basis. */
export const CONDITION_STATUSES: Readonly<Record<CutBasis, readonly SavingStatus[]>> = {
  approved: APPROVED_STATUSES,
  live: ACCEPTED,
};

/** ÷ conditions named in any proposal not withdrawn. `kinds`: what happens to those counted. */
export function evaluateConditions(
  figure: TargetFigure,
  kinds: readonly ('simplified' | 'abolished')[],
  counted: Counted,
  of: PlanFigures,
) {
  const named = own(of, 'condition', counted);
  const denominator = String(total(named));
  const reckoned = (['approved', 'live'] as const).map((basis) => {
    const reached = named.filter(
      ({ status, kind }) => CONDITION_STATUSES[basis].includes(status) && kinds.some((one) => one === kind),
    );
    return reckon(figure, { basis, kind: null, numerator: String(total(reached)), denominator });
  });
  const partly = total(named.filter(({ status }) => status === 'partly-approved'));
  return { reckoned, missing: gaps('PARTLY_APPROVED', partly) };
}

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
