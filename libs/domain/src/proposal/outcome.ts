import type { CivilDate } from '../kernel/civil-date.js';

/** A rejection gives its reason, a referral the body and the higher document. */
export type MeasureOutcome =
  | { readonly measure: string; readonly outcome: 'approved' }
  | { readonly measure: string; readonly outcome: 'rejected'; readonly reason: string }
  | {
      readonly measure: string;
      readonly outcome: 'referred';
      readonly to: string;
      readonly document: string | null;
    };

export const OUTCOMES = ['approved', 'partly-approved', 'rejected', 'referred', 'rejected-and-referred'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A person in the directory, with the title held when signing. */
export interface Signer {
  readonly person: string;
  readonly title: string;
}

export interface DecisionRef {
  readonly id: string;
  readonly number: string;
  readonly date: CivilDate;
  readonly signer: Signer;
}

/**
 * Derived from the measures: one approved among others makes the proposal partly approved; without one, some may be
 * rejected and the others referred.
 */
export function outcomeOf(measures: readonly MeasureOutcome[]): Outcome {
  const has = (outcome: MeasureOutcome['outcome']) => measures.some((measure) => measure.outcome === outcome);
  if (has('approved')) return has('rejected') || has('referred') ? 'partly-approved' : 'approved';
  if (has('referred')) return has('rejected') ? 'rejected-and-referred' : 'referred';
  return 'rejected';
}

interface WithOutcome {
  readonly outcome: Outcome;
  readonly measures: readonly MeasureOutcome[];
}

/** Whether one of the measures is rejected: a later approval decides it no more, and it counts in the whole outcome. */
export function rejectsSome(measures: readonly MeasureOutcome[]): boolean {
  return measures.some(({ outcome }) => outcome === 'rejected');
}

/** Facts once said `referred` of what was left after an earlier approval had rejected the rest, too. */
export function withEarlier(outcome: Outcome, isRejectedBefore: boolean): Outcome {
  return outcome === 'referred' && isRejectedBefore ? 'rejected-and-referred' : outcome;
}

/** Facts once said `referred` of rejected and referred measures, too. */
export function withBoth<Decided extends WithOutcome>(decided: Decided): Decided {
  return decided.outcome === 'referred' ? { ...decided, outcome: outcomeOf(decided.measures) } : decided;
}
