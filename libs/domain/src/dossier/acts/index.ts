import { kindsOf, permissionsOf, type FactKinds } from '../../access/act.js';
import type { DossierAct } from '../act.js';
import { dossierOpened, type DossierOpened } from '../facts/dossier-opened.js';
import type { PaperNumberAnswered } from '../facts/paper-number-answered.js';
import type { Dossier } from '../state.js';
import { acceptDossier } from './accept.js';
import { amendDecision } from './amend-decision.js';
import { ANSWERS, type AnswerClaim } from './answer-claim.js';
import { CLAIMING } from './claiming.js';
import { closeDossier } from './close.js';
import type { CorrectClaim } from './correct-claim.js';
import { correctDossier } from './correct.js';
import { issueDecision } from './issue-decision.js';
import { OPENING, type OpenDossier } from './open.js';
import type { OpenOwnDossier } from './open-own.js';
import { receive } from './receive.js';
import { recordExplanation } from './record-explanation.js';
import { recordOutsideAct } from './record-outside-act.js';
import { removeProposal } from './remove-proposal.js';
import { requestExplanation } from './request-explanation.js';
import { returnDossier } from './return.js';
import { returnItems } from './return-items.js';
import { submitDossier } from './submit.js';

/** What people may do to an existing dossier. */
export const ACTS = {
  RemoveProposal: removeProposal,
  CloseDossier: closeDossier,
  SubmitDossier: submitDossier,
  AcceptDossier: acceptDossier,
  ReceiveDossier: receive,
  RequestExplanation: requestExplanation,
  RecordExplanation: recordExplanation,
  RecordOutsideAct: recordOutsideAct,
  ReturnItems: returnItems,
  ReturnDossier: returnDossier,
  IssueDecision: issueDecision,
  AmendDecision: amendDecision,
  CorrectDossier: correctDossier,
} as const;

type CommandOf<A> = A extends DossierAct<infer C, infer _> ? C : never;
type EventOf<A> = A extends DossierAct<infer _, infer E> ? E : never;
type Act = (typeof ACTS)[keyof typeof ACTS];
type ActEvent = EventOf<Act> | (typeof ANSWERS extends FactKinds<infer E, Dossier> ? E : never);

export type PersonDossierCommand = OpenDossier | CommandOf<Act>;
/** What a proposal's claim, or its correction, asks of the dossier; the process manager carries it. */
export type ClaimCommand = AnswerClaim | OpenOwnDossier | CorrectClaim;
export type DossierCommand = PersonDossierCommand | ClaimCommand;

/** These shapes are stored: change one only with a new version and an upcaster. */
export type DossierEvent = DossierOpened | PaperNumberAnswered | ActEvent;

export const DOSSIER_ACTS = { ...OPENING, ...CLAIMING, ...permissionsOf(ACTS) };

export const FACTS = {
  DossierOpened: dossierOpened,
  ...ANSWERS,
  ...kindsOf<EventOf<Act>, Dossier>(ACTS),
};
