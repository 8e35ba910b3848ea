import { amountsAt, amountsByCase, type Amounts } from './amounts.js';
import type { CostSnapshot } from './computation.js';
import { formulaOf } from './formula.js';
import { influencesOn, rangeOf, type Influence, type Range } from './uncertainty.js';

export interface CostFigures {
  readonly amounts: Amounts;
  /** Of each case, in order; they add up to the amounts. Null without dossiers per case. */
  readonly byCase: readonly Amounts[] | null;
  readonly range: Range | null;
  readonly influences: readonly Influence[];
  readonly snapshot: CostSnapshot;
}

/** Uses the snapshot's method version. @throws RangeError for a missing parameter or decimal */
export function computeCost(snapshot: CostSnapshot): CostFigures {
  const formula = formulaOf(snapshot);
  return {
    amounts: amountsAt(formula, () => 'central'),
    byCase: amountsByCase(snapshot, formula),
    range: rangeOf(formula),
    influences: influencesOn(formula),
    snapshot,
  };
}
