import type { Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { CostMethod } from '../measurement/cost/computation.js';
import { enteredIn, type EnteredLimit } from '../measurement/time/confirm-limit.js';
import type { TimeLimit } from '../measurement/time/limit.js';
import type { BaselineSource } from './baseline-source.js';
import type { AnsweredBaselineWarning } from './baseline-warnings.js';

export const BASELINE_YEAR = 2024;

/** What somebody tells of a procedure at an agency in 2024. `time`: the limit as written, or with its reading. */
export interface ToldBaseline {
  readonly agency: string;
  readonly time: EnteredLimit | null;
  readonly cost: string | null;
  readonly costMethod: CostMethod | null;
  readonly source: BaselineSource;
}

/**
 * A procedure at an agency (a unit, with its area's path) in 2024. `cost`: whole đồng a year, as digits. `costMethod`:
 * how the source computed the cost; null without a cost, and in older facts. `warnings`: with their answers.
 */
export interface Baseline {
  readonly agency: string;
  readonly area: readonly string[];
  readonly year: typeof BASELINE_YEAR;
  readonly time: TimeLimit | null;
  readonly cost: string | null;
  readonly costMethod: CostMethod | null;
  readonly source: BaselineSource;
  readonly warnings: readonly AnsweredBaselineWarning[];
}

/** Who recorded it and when; `reason`: why it corrects the one before, null for the first. */
export interface RecordedBaseline extends Baseline {
  readonly reason: string | null;
  readonly on: CivilDate;
  readonly by: Authority;
}

/** The one that counts; `earlier`: those that it corrects, the first one first. */
export interface StandingBaseline extends RecordedBaseline {
  readonly earlier: readonly RecordedBaseline[];
}

export function toldAgain({ agency, time, cost, costMethod, source }: Omit<Baseline, 'warnings'>): ToldBaseline {
  return { agency, time: time && enteredIn(time), cost, costMethod, source };
}
