import type { CivilDate } from '../../kernel/civil-date.js';
import type { CostMethod, CostSnapshot, ProcessingTimeComputation, ScmComputation } from '../cost/computation.js';
import type { DecimalText } from '../exact.js';
import type { LimitInput, Stated } from '../sheet/sheet.js';
import type { CostObstacle } from '../sheet/snapshot-of.js';
import type { TimeObstacle } from '../time/compare.js';
import type { TimeLimit, TimeUnit } from '../time/limit.js';

/** What an author says of one procedure of a proposal. `costs`: at most one computation of each method. */
export interface MeasurementInputs {
  /** Id of the procedure's entry, or `group` where a proposal is for a group and lists none. */
  readonly procedure: string;
  readonly abolition: boolean;
  readonly time: { readonly before: LimitInput; readonly after: LimitInput } | null;
  readonly costs: readonly (ScmComputation | ProcessingTimeComputation)[];
  readonly stated: Stated | null;
}

/** The figures of one procedure as computed on a day, with everything that they were computed from. */
export interface Measurement {
  readonly inputs: MeasurementInputs;
  readonly computedOn: CivilDate;
  readonly time: MeasuredTime | null;
  readonly costs: readonly MeasuredCost[];
}

/** Limits as read and the cut of each case in the unit of before; `why`: what keeps them from being compared. */
export interface MeasuredTime {
  readonly before: TimeLimit;
  readonly after: TimeLimit;
  readonly why: TimeObstacle | null;
  readonly cuts: readonly MeasuredCut[];
}

/** A case from its shortest to its longest time. */
export interface MeasuredCut {
  readonly unit: TimeUnit;
  readonly from: TimeFigures;
  readonly to: TimeFigures;
}

export interface TimeFigures {
  readonly before: DecimalText;
  readonly after: DecimalText;
  readonly saved: DecimalText;
}

/** A yearly cost by one method: its figures with their snapshot, or why there are none. */
export type MeasuredCost =
  | {
      readonly method: CostMethod;
      readonly amounts: AmountTexts;
      /** What is saved at least and at most; null where every input is known. */
      readonly range: { readonly low: AmountTexts; readonly high: AmountTexts } | null;
      readonly snapshot: CostSnapshot;
      readonly why: null;
    }
  | { readonly method: CostMethod; readonly why: CostObstacle };

/** Whole đồng a year, as digits. */
export interface AmountTexts {
  readonly before: string;
  readonly after: string;
  readonly saved: string;
}
