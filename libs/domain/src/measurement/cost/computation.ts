import type { DecimalText } from '../exact.js';
import type { TimeUnit } from '../time/limit.js';
import type { Parameters } from './parameters.js';
import type { Quantity } from './quantity.js';

/** Figures of different methods are never added. */
export const COST_METHODS = ['SCM_TT02', 'PROCESSING_TIME'] as const;
export type CostMethod = (typeof COST_METHODS)[number];

/** An activity, once. A rate is named by its parameter; hours need one. */
export interface Activity {
  readonly name: string;
  readonly hours?: Quantity;
  readonly hourlyRate?: string;
  readonly hiredServices?: Quantity;
  readonly fees?: Quantity;
  readonly otherCosts?: Quantity;
}

/** A year's cost from activities. After a change, an absent volume is that of before. */
export interface ActivitiesSide {
  readonly activities: readonly Activity[];
  readonly timesPerYear?: Quantity;
  readonly subjectsPerYear?: Quantity;
}

/** A year's cost as a document states it, without a breakdown. */
export interface AmountSide {
  readonly yearlyAmount: Quantity;
  readonly source: string;
  readonly subjectsPerYear?: Quantity;
}

export type ScmSide = ActivitiesSide | AmountSide;

/** Circular 02/2017/TT-VPCP, article 27: cost of compliance before and after. */
export interface ScmComputation {
  readonly method: 'SCM_TT02';
  /** For activities that name no rate. */
  readonly hourlyRate?: string;
  readonly before: ScmSide;
  readonly after: ScmSide;
}

/**
 * The agency's processing time, valued by the hour: as Đồng Nai does in 2816/QĐ-UBND of 2025. `dossiersPerCase`: of each
 * case of the limit, in its order; then the year's cost is the sum over cases.
 */
export interface ProcessingTimeComputation {
  readonly method: 'PROCESSING_TIME';
  readonly hourlyRate: string;
  readonly hoursPerDay: string;
  readonly dossiersPerYear?: Quantity;
  readonly dossiersPerYearAfter?: Quantity;
  readonly dossiersPerCase?: readonly CaseDossiers[];
}

/** After a change, absent dossiers are those of before. */
export interface CaseDossiers {
  readonly before: Quantity;
  readonly after?: Quantity;
}

/** Calendar days cannot be valued by the hour. */
export interface WorkingTime {
  readonly value: DecimalText;
  readonly unit: Extract<TimeUnit, 'minute' | 'hour' | 'working-day'>;
}

/** All inputs of a figure. Computing it again gives the same, independent of today's parameters. */
export type CostSnapshot =
  | {
      readonly methodVersion: 'SCM_TT02/1';
      readonly computation: ScmComputation;
      readonly parameters: Parameters;
    }
  | {
      readonly methodVersion: 'PROCESSING_TIME/1';
      readonly computation: ProcessingTimeComputation;
      /** Of the first case, if there are several. */
      readonly time: CaseTime;
      /** Given with dossiers per case. */
      readonly cases?: readonly CaseTime[];
      readonly parameters: Parameters;
    };

export interface CaseTime {
  readonly before: WorkingTime;
  readonly after: WorkingTime;
}

export function hasBreakdown(side: ScmSide): side is ActivitiesSide {
  return 'activities' in side;
}
