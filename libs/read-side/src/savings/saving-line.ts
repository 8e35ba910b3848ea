import type { CostMethod, CostObstacle, MeasureType, ProcedureCatalogue, TimeKind, TimeObstacle } from '@app/domain';
import { EntitySchema } from 'typeorm';
import type { SavingStatus } from './saving-status.js';

/** Why a figure of a line is in no total. */
export const UNCOMPUTED = ['NOT_MEASURED', 'BENEFIT_IN_WORDS', 'PARTLY_APPROVED'] as const;
export type Uncomputed = TimeObstacle | CostObstacle | (typeof UNCOMPUTED)[number];

/** Why a line is not compared with 2024. */
export const UNMATCHED = [
  'NOT_REGISTERED',
  'NO_BASELINE',
  'SEVERAL_BASELINES',
  'NO_BASELINE_TIME',
  'NO_BASELINE_COST',
  'METHOD_UNKNOWN',
  'NOT_COMPUTED',
  'OTHER_UNIT',
  'OTHER_METHOD',
  'COUNTED_ELSEWHERE',
] as const;
export type Unmatched = (typeof UNMATCHED)[number];

/** `live`: if all proposals succeed; `approved`: what is settled. */
export type CutBasis = 'live' | 'approved';
export type LineCut = `${'time' | 'cost'}-${CutBasis}`;

/** What duplicates count once, each by itself. */
export const ASPECTS = ['time', 'cost', 'conditions'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Figures are decimals as text, time in the unit of its kind, cost in whole đồng a year. */
export interface LineDraft {
  readonly id: string;
  readonly proposal: string;
  readonly entry: string;
  readonly number: string;
  readonly title: string;
  readonly plan: string;
  readonly area: string[];
  /** The last area of the path. */
  readonly owner: string;
  readonly unit: string;
  readonly catalogue: string | null;
  readonly stage: string;
  readonly stageName: string;
  readonly status: SavingStatus;
  /** `2026-06`: of the paper that ended the proposal, a decision or the end of its path; null while it is open. */
  readonly month: string | null;
  readonly code: string | null;
  readonly name: string;
  /** The procedure: by code, or by name, or unique to the proposal. */
  readonly key: string;
  readonly measures: MeasureType[];
  readonly measureSet: string;
  /** Business conditions simplified and abolished; only in the proposal's first line. */
  readonly conditionsSimplified: number;
  readonly conditionsAbolished: number;
  readonly timeKind: TimeKind | null;
  readonly timeBefore: string | null;
  readonly timeAfter: string | null;
  readonly scmBefore: string | null;
  readonly scmAfter: string | null;
  readonly processingBefore: string | null;
  readonly processingAfter: string | null;
  /** `time:` or `cost:` and the reason. */
  readonly notComputed: string[];
  /** JSON text. */
  readonly costs: string;
}

/** One procedure of one proposal, or its group, in totals. The rest follows from registries and other proposals. */
export interface SavingLine extends LineDraft {
  readonly procedure: string | null;
  readonly procedureCatalogue: ProcedureCatalogue | null;
  readonly registry: string | null;
  readonly field: string | null;
  /** The agency of its baseline of 2024. */
  readonly baseline: string | null;
  readonly baselineKind: TimeKind | null;
  readonly baselineTime: string | null;
  readonly baselineMethod: CostMethod | null;
  readonly baselineCost: string | null;
  readonly timeUnmatched: Unmatched | null;
  readonly costUnmatched: Unmatched | null;
  readonly cuts: LineCut[];
  /** What of the line counts; the rest does in a duplicate of it. */
  readonly countsIn: Aspect[];
  /** The line that counts instead. */
  readonly duplicateOf: string | null;
  /** The sums that it is in, by figure and kind: `time:working-hour`. */
  readonly sums: string[];
}

export const SavingLine = new EntitySchema<SavingLine>({
  name: 'SavingLine',
  schema: 'read_side',
  tableName: 'saving_line',
  columns: {
    id: { type: 'text', primary: true },
    proposal: { type: 'text' },
    entry: { type: 'text' },
    number: { type: 'text' },
    title: { type: 'text' },
    plan: { type: 'text' },
    area: { type: 'text', array: true },
    owner: { type: 'text' },
    unit: { type: 'text' },
    catalogue: { type: 'text', nullable: true },
    stage: { type: 'text' },
    stageName: { type: 'text', name: 'stage_name' },
    status: { type: 'text' },
    month: { type: 'text', nullable: true },
    code: { type: 'text', nullable: true },
    name: { type: 'text' },
    key: { type: 'text' },
    measures: { type: 'text', array: true },
    measureSet: { type: 'text', name: 'measure_set' },
    conditionsSimplified: { type: 'int', name: 'conditions_simplified' },
    conditionsAbolished: { type: 'int', name: 'conditions_abolished' },
    timeKind: { type: 'text', name: 'time_kind', nullable: true },
    timeBefore: { type: 'numeric', name: 'time_before', nullable: true },
    timeAfter: { type: 'numeric', name: 'time_after', nullable: true },
    scmBefore: { type: 'numeric', name: 'scm_before', nullable: true },
    scmAfter: { type: 'numeric', name: 'scm_after', nullable: true },
    processingBefore: { type: 'numeric', name: 'processing_before', nullable: true },
    processingAfter: { type: 'numeric', name: 'processing_after', nullable: true },
    notComputed: { type: 'text', array: true, name: 'not_computed' },
    costs: { type: 'text' },
    procedure: { type: 'text', nullable: true },
    procedureCatalogue: { type: 'text', name: 'procedure_catalogue', nullable: true },
    registry: { type: 'text', nullable: true },
    field: { type: 'text', nullable: true },
    baseline: { type: 'text', nullable: true },
    baselineKind: { type: 'text', name: 'baseline_kind', nullable: true },
    baselineTime: { type: 'numeric', name: 'baseline_time', nullable: true },
    baselineMethod: { type: 'text', name: 'baseline_method', nullable: true },
    baselineCost: { type: 'numeric', name: 'baseline_cost', nullable: true },
    timeUnmatched: { type: 'text', name: 'time_unmatched', nullable: true },
    costUnmatched: { type: 'text', name: 'cost_unmatched', nullable: true },
    cuts: { type: 'text', array: true },
    countsIn: { type: 'text', array: true, name: 'counts_in' },
    duplicateOf: { type: 'text', name: 'duplicate_of', nullable: true },
    sums: { type: 'text', array: true },
  },
});
