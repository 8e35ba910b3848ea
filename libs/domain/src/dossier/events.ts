import type { Fact } from '../kernel/decider.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { StageEntry, Subject } from '../plan/route.js';
import type { MeasureOutcome, DecisionRef, Outcome, Signer } from '../proposal/outcome.js';

/** A proposal in a dossier, by the edition that was put in. */
export interface Included {
  readonly proposal: string;
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly measures: readonly string[];
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  readonly subject: Subject;
}

/** How closing, submitting and accepting name what is in the dossier. */
export interface Listed {
  readonly proposal: string;
  readonly edition: number;
}

export interface Letter {
  readonly number: string;
  readonly date: CivilDate;
  readonly signer: Signer;
}

interface Moved {
  readonly from: string;
  readonly to: StageEntry | null;
  readonly proposals: readonly Listed[];
  readonly letter: Letter | null;
}

/** `own`: made for one proposal, where no stage gathers. */
interface Opened {
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly unit: string;
  readonly number: string | null;
  readonly title: string;
  readonly own: boolean;
  readonly at: StageEntry;
}

export interface DecidedProposal {
  readonly proposal: string;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
  readonly outcome: Outcome;
  readonly final: boolean;
}

/** What has happened to a dossier. These shapes are stored: change one only with a new version and an upcaster. */
export type DossierEvent =
  | Fact<'DossierOpened', Opened>
  | Fact<'ProposalIncluded', Included>
  | Fact<'InclusionDeclined', { readonly proposal: string; readonly reason: DeclineReason }>
  | Fact<'ProposalRemoved', { readonly proposal: string; readonly reason: string }>
  | Fact<'DossierClosed', Moved>
  | Fact<'DossierSubmitted', Moved>
  | Fact<'DossierAccepted', Moved>
  | Fact<'DossierAdvanced', Moved>
  | Fact<'DossierReceived', { readonly stage: string }>
  | Fact<'ExplanationRequested', Asked>
  | Fact<'ExplanationReceived', { readonly stage: string; readonly explanation: string; readonly text: string }>
  | Fact<'OutsideActRecorded', { readonly stage: string; readonly who: string; readonly what: string }>
  | Fact<'ItemsReturned', Returned>
  | Fact<'DossierReturned', Returned & { readonly at: StageEntry | null }>
  | Fact<
      'DecisionIssued',
      {
        readonly stage: string;
        readonly decision: DecisionRef;
        readonly outcomes: readonly DecidedProposal[];
        readonly undecided: readonly string[];
      }
    >;

export const DECLINE_REASONS = [
  'unknown-dossier',
  'closed',
  'other-plan-or-path',
  'other-area',
  'other-unit',
  'full',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

interface Asked {
  readonly stage: string;
  readonly explanation: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
}

/** `released`: the proposals named leave the dossier. */
interface Returned {
  readonly from: string;
  readonly to: string;
  readonly proposals: readonly string[];
  readonly reason: string;
  readonly released: boolean;
}
