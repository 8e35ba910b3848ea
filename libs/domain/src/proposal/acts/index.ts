import { kindsOf, permissionsOf } from '../../access/act.js';
import type { ProposalAct } from '../act.js';
import { proposalDrafted, type ProposalDrafted } from '../facts/proposal-drafted.js';
import type { Proposal } from '../state.js';
import { accept } from './accept.js';
import { advanceWithDossier } from './advance-with-dossier.js';
import { answerWarnings } from './answer-warnings.js';
import { approveEdition } from './approve-edition.js';
import { confirmInclusion } from './confirm-inclusion.js';
import { correctCarried } from './correct-carried.js';
import { correctDecision } from './correct-decision.js';
import { correctProposal } from './correct.js';
import { DRAFTING, type DraftProposal } from './draft.js';
import { measureProposal } from './measure.js';
import { postpone } from './postpone.js';
import { recordAmendment } from './record-amendment.js';
import { recordDecision } from './record-decision.js';
import { recordOpinion } from './record-opinion.js';
import { release } from './release.js';
import { requestInclusion } from './request-inclusion.js';
import { requestOpinion } from './request-opinion.js';
import { resume } from './resume.js';
import { returnProposal } from './return.js';
import { returnWithDossier } from './return-with-dossier.js';
import { revise } from './revise.js';
import { sendBackEdition } from './send-back-edition.js';
import { startAssessment } from './start-assessment.js';
import { submit } from './submit.js';
import { withdraw } from './withdraw.js';

/** What people may do to an existing proposal. */
export const PERSON_ACTS = {
  ReviseProposal: revise,
  MeasureProposal: measureProposal,
  AnswerWarnings: answerWarnings,
  ApproveEdition: approveEdition,
  SendBackEdition: sendBackEdition,
  SubmitProposal: submit,
  StartAssessment: startAssessment,
  RequestOpinion: requestOpinion,
  RecordOpinion: recordOpinion,
  AcceptProposal: accept,
  ReturnProposal: returnProposal,
  PostponeProposal: postpone,
  ResumeProposal: resume,
  RequestInclusion: requestInclusion,
  WithdrawProposal: withdraw,
  CorrectProposal: correctProposal,
} as const;

/** What its dossier tells a proposal; the process manager carries it. */
const NEWS = {
  ConfirmInclusion: confirmInclusion,
  ReleaseProposal: release,
  AdvanceWithDossier: advanceWithDossier,
  ReturnWithDossier: returnWithDossier,
  RecordDecision: recordDecision,
  CorrectDecision: correctDecision,
  RecordAmendment: recordAmendment,
  CorrectCarried: correctCarried,
} as const;

export const ACTS = { ...PERSON_ACTS, ...NEWS } as const;

type CommandIn<Acts> = {
  [Name in keyof Acts]: Acts[Name] extends ProposalAct<infer C, infer _> ? C : never;
}[keyof Acts];
type EventIn<Acts> = { [Name in keyof Acts]: Acts[Name] extends ProposalAct<infer _, infer E> ? E : never }[keyof Acts];

export type PersonProposalCommand = DraftProposal | CommandIn<typeof PERSON_ACTS>;
export type DossierNews = CommandIn<typeof NEWS>;
export type ProposalCommand = PersonProposalCommand | DossierNews;

/** These shapes are stored: change one only with a new version and an upcaster. */
export type ProposalEvent = ProposalDrafted | EventIn<typeof ACTS>;

export const PROPOSAL_ACTS = { ...DRAFTING, ...permissionsOf(ACTS) };

export const FACTS = { ProposalDrafted: proposalDrafted, ...kindsOf<EventIn<typeof ACTS>, Proposal>(ACTS) };
