import type { CivilDate } from '../kernel/civil-date.js';
import type { CostMethod } from '../measurement/cost/computation.js';
import type { TimeLimit } from '../measurement/time/limit.js';

export const BASELINE_YEAR = 2024;

export interface BaselineSource {
  readonly title: string;
  readonly number: string | null;
  readonly date: CivilDate | null;
}

/**
 * A procedure at an agency (a unit, with its area's path) in 2024. `cost`: whole đồng a year, as digits. `costMethod`:
 * how the source computed the cost; null without a cost, and in older facts.
 */
export interface Baseline {
  readonly agency: string;
  readonly area: readonly string[];
  readonly year: typeof BASELINE_YEAR;
  readonly time: TimeLimit | null;
  readonly cost: string | null;
  readonly costMethod: CostMethod | null;
  readonly source: BaselineSource;
}
