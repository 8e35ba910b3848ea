import type { CivilDate } from '../kernel/civil-date.js';
import type { Claim } from '../proposal/events.js';
import type { MeasureOutcome, Signer } from '../proposal/outcome.js';
import type { Letter, Listed } from './events.js';

/** What people may ask of a dossier. */
export type PersonDossierCommand =
  | {
      readonly type: 'OpenDossier';
      readonly path: string;
      readonly unit: string;
      readonly title: string;
    }
  | { readonly type: 'RemoveProposal'; readonly proposal: string; readonly reason: string }
  | { readonly type: 'CloseDossier'; readonly proposals: readonly Listed[]; readonly letter: Letter | null }
  | { readonly type: 'SubmitDossier'; readonly proposals: readonly Listed[]; readonly letter: Letter | null }
  | { readonly type: 'AcceptDossier'; readonly proposals: readonly Listed[]; readonly letter: Letter | null }
  | { readonly type: 'ReceiveDossier' }
  | { readonly type: 'RequestExplanation'; readonly question: string; readonly answerBy: CivilDate | null }
  | { readonly type: 'RecordExplanation'; readonly explanation: string; readonly text: string }
  | { readonly type: 'RecordOutsideAct'; readonly who: string; readonly what: string }
  | {
      readonly type: 'ReturnItems';
      readonly proposals: readonly string[];
      readonly to: string | null;
      readonly reason: string;
    }
  | { readonly type: 'ReturnDossier'; readonly to: string | null; readonly reason: string }
  | IssueDecision;

export interface IssueDecision {
  readonly type: 'IssueDecision';
  readonly number: string;
  readonly date: CivilDate;
  readonly signer: Signer;
  readonly outcomes: readonly ProposalOutcome[];
}

export interface ProposalOutcome {
  readonly proposal: string;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
}

/** What a proposal's claim asks of the dossier, carried by the process manager; each is answered by exactly one fact. */
export type ClaimCommand =
  | { readonly type: 'AnswerClaim'; readonly proposal: string; readonly claim: Claim }
  | { readonly type: 'OpenOwnDossier'; readonly proposal: string; readonly claim: Claim };

export type DossierCommand = PersonDossierCommand | ClaimCommand;
