import type { CivilDate, PlanDocument, Rational, Target, TargetFigure } from '@app/domain';
import type { CutBasis, Unmatched } from '../savings/saving-line.js';

/** `approved`: what is settled; `live`: if all proposals succeed; `counted`: facts without this difference. */
export type Basis = CutBasis | 'counted';

/** Exact figures as text; `percent` and `met` are null without a denominator or a wanted value. */
export interface Reckoned {
  readonly basis: Basis;
  /** Of time, or the method of the cost; null without kinds. */
  readonly kind: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly percent: Rational | null;
  readonly met: boolean | null;
}

export const CAVEATS = [
  'PART_OF_AREA',
  'DESCRIBED_SCOPE',
  'CATALOGUE_NOT_IN_REGISTRY',
  'BASELINE_NOT_STATED',
  'DAY_AHEAD',
  'COUNTED_AFTER_DAY',
] as const;
export type Caveat = (typeof CAVEATS)[number];

/** What a target's figures lack, besides lines not compared with 2024. */
export type TargetGap = 'NO_REGISTRY' | 'PARTLY_APPROVED' | 'PROCEDURES_WITHOUT_BASELINE' | 'TASKS_WITHOUT_DATE';

/** What the figures leave out, and how often: procedures without a baseline, lines not compared with one … */
export interface MissingCount {
  readonly why: TargetGap | Unmatched;
  readonly count: number;
}

/** `verdicts`: over all kinds, null if there is none. `due`: the last day by which the figure is to be reached. */
export interface FigureResult {
  readonly figure: TargetFigure;
  readonly due: CivilDate | null;
  readonly reckoned: readonly Reckoned[];
  readonly verdicts: readonly { readonly basis: Basis; readonly met: boolean | null }[];
  readonly missing: readonly MissingCount[];
  readonly caveats: readonly Caveat[];
  /** Of what its numbers are: lines of proposals, of a cut over the baselines of procedures; null where nothing is computed. */
  readonly of: 'cuts' | 'conditions' | 'procedures' | 'tasks' | null;
}

export interface TargetResult {
  readonly target: Target;
  readonly figures: readonly FigureResult[];
}

export interface EvaluatedPlan {
  readonly document: PlanDocument;
  readonly today: CivilDate;
  readonly targets: readonly TargetResult[];
}
