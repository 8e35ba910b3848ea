import { DossierPageBody } from '../../dossiers/dossier-summary-views.js';
import { DossierBody } from '../../dossiers/dossier-views.js';
import { BoardBody } from '../../plans/board-views.js';
import { ParametersPageBody } from '../../parameters/parameter-views.js';
import { PlanBody, PlanPageBody } from '../../plans/plan-views.js';
import { ProcedurePageBody, RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import { DossierEntryPageBody } from '../../dossiers/entry-views.js';
import { SignerPageBody } from '../../dossiers/signer-views.js';
import { EditionChangesBody, EditionPageBody } from '../../proposals/edition-views.js';
import { ProposalBody } from '../../proposals/proposal-views.js';
import { ProposalPageBody } from '../../proposals/proposal-summary-views.js';
import { SavingReportBody } from '../../savings/totals-views.js';
import { MeBody } from '../../sessions/session-views.js';
import { TimelineBody } from '../../timelines/timeline-views.js';
import { CopyListBody, WorkingCopyBody } from '../../working-copies/working-copy-views.js';
import { WorkPageBody } from '../../work/work-views.js';
import type { Question } from './question.js';

export const DOSSIER: Question<DossierBody> = { path: '/dossiers/{id}', answer: DossierBody };
export const DOSSIERS: Question<DossierPageBody> = { path: '/dossiers', answer: DossierPageBody };
export const DOSSIER_TIMELINE: Question<TimelineBody> = { path: '/dossiers/{id}/timeline', answer: TimelineBody };
export const ME: Question<MeBody> = { path: '/me', answer: MeBody };
export const MY_WORK: Question<WorkPageBody> = { path: '/my-work', answer: WorkPageBody };
export const PLANS: Question<PlanPageBody> = { path: '/plans', answer: PlanPageBody };
export const PROPOSAL: Question<ProposalBody> = { path: '/proposals/{id}', answer: ProposalBody };
export const PROPOSALS: Question<ProposalPageBody> = { path: '/proposals', answer: ProposalPageBody };
export const PROPOSAL_TIMELINE: Question<TimelineBody> = { path: '/proposals/{id}/timeline', answer: TimelineBody };
export const WORKING_COPY: Question<WorkingCopyBody> = {
  path: '/me/working-copies/{form}/{subject}',
  answer: WorkingCopyBody,
};
export const EDITIONS: Question<EditionPageBody> = { path: '/proposals/{id}/editions', answer: EditionPageBody };
export const EDITION_CHANGES: Question<EditionChangesBody> = {
  path: '/proposals/{id}/editions/{edition}/changes',
  answer: EditionChangesBody,
};
export const PLAN: Question<PlanBody> = { path: '/plans/{plan}', answer: PlanBody };
export const PROCEDURE: Question<RegisteredProcedureBody> = {
  path: '/procedures/{procedure}',
  answer: RegisteredProcedureBody,
};
export const PROCEDURES: Question<ProcedurePageBody> = { path: '/procedures', answer: ProcedurePageBody };
export const SIGNERS: Question<SignerPageBody> = { path: '/dossiers/{id}/signers', answer: SignerPageBody };
export const DOSSIER_ENTRIES: Question<DossierEntryPageBody> = {
  path: '/dossiers/{id}/entries',
  answer: DossierEntryPageBody,
};
export const BOARD: Question<BoardBody> = { path: '/plans/{id}/board', answer: BoardBody };
export const WORKING_COPIES: Question<CopyListBody> = { path: '/me/working-copies', answer: CopyListBody };
export const PARAMETERS: Question<ParametersPageBody> = { path: '/parameters', answer: ParametersPageBody };
export const SAVINGS: Question<SavingReportBody> = { path: '/savings', answer: SavingReportBody };
