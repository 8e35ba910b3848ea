import type { CivilDate } from '../kernel/civil-date.js';
import type { MeasurementInputs } from '../measurement/record/measurement.js';
import type { WarningCode } from '../measurement/sheet/warning.js';
import type { ContentDraft } from './content.js';
import type { DecisionRef, MeasureOutcome, Outcome } from './outcome.js';

/** What people may ask of a proposal. */
export type PersonProposalCommand =
  | DraftProposal
  | { readonly type: 'ReviseProposal'; readonly content: ContentDraft }
  | { readonly type: 'MeasureProposal'; readonly measurements: readonly MeasurementInputs[] }
  | { readonly type: 'AnswerWarnings'; readonly answers: readonly WarningAnswer[] }
  | { readonly type: 'ApproveEdition'; readonly edition: number }
  | { readonly type: 'SendBackEdition'; readonly edition: number; readonly reason: string }
  | { readonly type: 'SubmitProposal' }
  | { readonly type: 'StartAssessment' }
  | {
      readonly type: 'RequestOpinion';
      readonly from: string;
      readonly question: string;
      readonly answerBy: CivilDate | null;
    }
  | { readonly type: 'RecordOpinion'; readonly opinion: string; readonly text: string }
  | { readonly type: 'AcceptProposal'; readonly edition: number }
  | { readonly type: 'ReturnProposal'; readonly to: string | null; readonly reason: string }
  | { readonly type: 'RequestInclusion'; readonly dossier: string; readonly edition: number }
  | { readonly type: 'WithdrawProposal'; readonly reason: string };

/** An answer to the warning of this code on that field of what is said of a procedure. */
export interface WarningAnswer {
  readonly procedure: string;
  readonly code: WarningCode;
  readonly field: string;
  readonly answer: string;
}

/** Under a review item, or outside the list under a catalogue. `year` binds deadlines that lack one; null takes the draft's. */
export interface DraftProposal {
  readonly type: 'DraftProposal';
  readonly item: string | null;
  readonly catalogue: string | null;
  readonly unit: string;
  readonly year: number | null;
  readonly content: ContentDraft;
}

/** What a proposal's dossier tells it, carried by the process manager; never refused, ignored from any other dossier. */
export type DossierNews =
  | { readonly type: 'ConfirmInclusion'; readonly dossier: string }
  | {
      readonly type: 'ReleaseProposal';
      readonly dossier: string;
      readonly why: 'declined' | 'removed';
      readonly reason: string;
    }
  | { readonly type: 'AdvanceWithDossier'; readonly dossier: string; readonly from: string; readonly to: string | null }
  | {
      readonly type: 'ReturnWithDossier';
      readonly dossier: string;
      readonly from: string;
      readonly to: string;
      readonly released: boolean;
      readonly reason: string;
    }
  | {
      readonly type: 'RecordDecision';
      readonly dossier: string;
      readonly stage: string;
      readonly decision: DecisionRef;
      readonly edition: number;
      readonly measures: readonly MeasureOutcome[];
      readonly outcome: Outcome;
      readonly final: boolean;
    };

export type ProposalCommand = PersonProposalCommand | DossierNews;
