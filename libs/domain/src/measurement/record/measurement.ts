import type { CivilDate } from '../../kernel/civil-date.js';
import type { CostMethod, CostSnapshot, ProcessingTimeComputation, ScmComputation } from '../cost/computation.js';
import type { DecimalText } from '../exact.js';
import type { LimitInput, Stated } from '../sheet/sheet.js';
import type { CostObstacle } from '../sheet/snapshot-of.js';
import type { TimeObstacle } from '../time/compare.js';
import type { TimeLimit, TimeUnit } from '../time/limit.js';

/** An author's input on one procedure. `costs`: at most one computation per method. */
export interface MeasurementInputs {
  /** Id of the procedure's entry, or `group` for a proposal without procedures. */
  readonly procedure: string;
  readonly abolition: boolean;
  readonly time: { readonly before: LimitInput; readonly after: LimitInput } | null;
  readonly costs: readonly (ScmComputation | ProcessingTimeComputation)[];
  readonly stated: Stated | null;
}

/** The figures of one procedure on a day, with all their inputs. */
export interface Measurement {
  readonly inputs: MeasurementInputs;
  readonly computedOn: CivilDate;
  readonly time: MeasuredTime | null;
  readonly costs: readonly MeasuredCost[];
}

/** Limits as read, and the cut of each case in the unit of before. `why`: what prevents a comparison. */
export interface MeasuredTime {
  readonly before: TimeLimit;
  readonly after: TimeLimit;
  readonly why: TimeObstacle | null;
  readonly cuts: readonly MeasuredCut[];
}

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

export type MeasuredCost =
  | {
      readonly method: CostMethod;
      readonly amounts: AmountTexts;
      /** The least and the most saved; null if every input is known. */
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
