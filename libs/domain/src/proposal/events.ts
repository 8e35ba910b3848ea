import type { Fact } from '../kernel/decider.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { StageEntry, Subject } from '../plan/route.js';
import type { Measurement } from '../measurement/record/measurement.js';
import type { Content } from './content.js';
import type { EntryCount } from './entries.js';
import type { DecisionRef, MeasureOutcome, Outcome } from './outcome.js';
import type { RaisedWarning } from './warnings.js';

interface Edited {
  readonly edition: number;
  readonly content: Content;
  readonly given: EntryCount;
  readonly warnings: readonly RaisedWarning[];
  readonly complete: boolean;
}

interface Drafted extends Edited {
  readonly plan: string;
  readonly number: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly subject: Subject;
  readonly at: StageEntry;
}

/** What a proposal tells a dossier when it asks to be put in: its claim. */
export interface Claim {
  readonly dossier: string;
  readonly own: boolean;
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly stage: string;
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly measures: readonly string[];
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  readonly area: readonly string[];
  readonly subject: Subject;
  readonly at: StageEntry;
}

/** What has happened to a proposal. These shapes are stored: change one only with a new version and an upcaster. */
export type ProposalEvent =
  | Fact<'ProposalDrafted', Drafted>
  | Fact<'ProposalRevised', Edited & { readonly stage: string }>
  | Fact<'ProposalMeasured', Measured>
  | Fact<'WarningsAnswered', Omit<Measured, 'measurements'>>
  | Fact<'EditionApproved', { readonly stage: string; readonly edition: number }>
  | Fact<'EditionSentBack', { readonly stage: string; readonly edition: number; readonly reason: string }>
  | Fact<'AssessmentStarted', { readonly stage: string; readonly edition: number }>
  | Fact<'OpinionRequested', OpinionAsked>
  | Fact<'OpinionReceived', { readonly stage: string; readonly opinion: string; readonly text: string }>
  | Fact<'ProposalAccepted', { readonly stage: string; readonly edition: number }>
  | Fact<
      'StageCompleted',
      {
        readonly from: string;
        readonly to: StageEntry | null;
        readonly edition: number;
        readonly dossier: string | null;
      }
    >
  | Fact<'ProposalReturned', Returned>
  | Fact<'InclusionRequested', Claim>
  | Fact<'InclusionConfirmed', { readonly dossier: string }>
  | Fact<'InclusionRefused', { readonly dossier: string; readonly reason: string }>
  | Fact<'RemovedFromDossier', { readonly dossier: string; readonly reason: string }>
  | Fact<'ProposalDecided', Decided>
  | Fact<'ProposalWithdrawn', { readonly stage: string; readonly reason: string }>;

interface Measured {
  readonly stage: string;
  readonly edition: number;
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly RaisedWarning[];
  readonly complete: boolean;
}

export interface OpinionAsked {
  readonly stage: string;
  readonly opinion: string;
  readonly from: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
}

/** `released`: the return also took it out of its dossier. */
interface Returned {
  readonly from: string;
  readonly to: StageEntry;
  readonly reason: string;
  readonly dossier: string | null;
  readonly released: boolean;
}

/** `final`: no later stage will decide again; the proposal leaves its dossier. */
interface Decided {
  readonly stage: string;
  readonly dossier: string;
  readonly decision: DecisionRef;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
  readonly outcome: Outcome;
  readonly final: boolean;
}
