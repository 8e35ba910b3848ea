import { amountsAt, type Amounts } from './amounts.js';
import type { CostSnapshot } from './computation.js';
import { formulaOf } from './formula.js';
import { influencesOn, rangeOf, type Influence, type Range } from './uncertainty.js';

/** The figures of one computation, with all that they were computed from. */
export interface CostFigures {
  readonly amounts: Amounts;
  readonly range: Range | null;
  readonly influences: readonly Influence[];
  readonly snapshot: CostSnapshot;
}

/** Computes by the method version of the snapshot. @throws RangeError for a parameter or a decimal that is not there */
export function computeCost(snapshot: CostSnapshot): CostFigures {
  const formula = formulaOf(snapshot);
  return {
    amounts: amountsAt(formula, () => 'central'),
    range: rangeOf(formula),
    influences: influencesOn(formula),
    snapshot,
  };
}
