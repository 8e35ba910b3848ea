import type { DecisionRef, Letter, MeasureOutcome, Outcome } from '@app/domain';
import type { Mark, Question } from './mark.js';
import type { ReturnMade } from './returns-made.js';
import type { StageStay } from './stage-stays.js';

/** `numberAnswer`: why its number has not the form of an official one; null if it has. */
export interface Numbered {
  readonly number: string;
  readonly numberAnswer: string | null;
}

/** A letter with the stage that it left. */
export interface LetterSent extends Letter, Mark, Numbered {
  readonly stage: string;
}

/** `reason`: why it did not wait for an explanation that was asked. `amends`: the id of the decision that it changes. */
export interface DecisionOnDossier extends DecisionRef, Mark, Numbered {
  readonly amends: string | null;
  readonly reason: string | null;
  readonly stage: string;
  readonly proposals: readonly string[];
}

/** What somebody did who does not use the service. */
export interface OutsideAct extends Mark {
  readonly stage: string;
  readonly who: string;
  readonly what: string;
}

/** A proposal that was in the dossier at any time. `outcome`: by the last decision that names it, whose id stands beside. */
export interface ProposalStay {
  readonly proposal: string;
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly unit: string;
  readonly included: Mark;
  readonly left: (Mark & { readonly how: 'removed' | 'returned'; readonly reason: string }) | null;
  readonly outcome: Outcome | null;
  readonly measures: readonly MeasureOutcome[];
  readonly decision: string | null;
  /** No later stage decides again. */
  readonly final: boolean;
  /** A decision here rejected one of its measures. */
  readonly partlyRejected: boolean;
}

/** What a dossier's facts say beyond the state that rules need. */
export interface DossierRecord {
  readonly letters: readonly LetterSent[];
  readonly explanations: readonly Question[];
  readonly outsideActs: readonly OutsideAct[];
  readonly decisions: readonly DecisionOnDossier[];
  readonly proposals: readonly ProposalStay[];
  readonly stays: readonly StageStay[];
  readonly returned: readonly ReturnMade[];
}

export const NOTHING_RECORDED: DossierRecord = {
  letters: [],
  explanations: [],
  outsideActs: [],
  decisions: [],
  proposals: [],
  stays: [],
  returned: [],
};
