import type { CostObstacle } from '../measurement/sheet/snapshot-of.js';
import type { Measurement } from '../measurement/record/measurement.js';
import { isZero } from '../measurement/exact.js';
import { compareTime, type TimeObstacle } from '../measurement/time/compare.js';

/** Why what was entered yields no figure; `NOTHING_SAVED`: before and after are equal. */
export type NoFigure = TimeObstacle | CostObstacle | 'NOTHING_SAVED';

/** Null if the change of the procedure has a figure, in time or in cost, by any method. A rise is one. */
export function noFigure({ time, costs }: Measurement): NoFigure | null {
  if (costs.some((cost) => cost.why === null && cost.amounts.saved !== '0')) return null;
  const compared = time && compareTime(time.before, time.after);
  if (compared?.compared && compared.cases.some(({ from, to }) => !isZero(from.saved) || !isZero(to.saved)))
    return null;
  const timeWhy = compared && !compared.compared ? [compared.why] : [];
  return [...timeWhy, ...costs.flatMap(({ why }) => why ?? [])][0] ?? 'NOTHING_SAVED';
}

export function isEntered({ inputs }: Measurement): boolean {
  return inputs.time !== null || inputs.costs.length > 0;
}
