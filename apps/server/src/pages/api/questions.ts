import { ChangeSummaryBody } from '../../changes/change-summary-views.js';
import { LineBetweenPageBody } from '../../changes/line-between-views.js';
import { ChangePageBody } from '../../changes/change-views.js';
import { BoardOverviewBody } from '../../boards/board-overview-views.js';
import { CalendarEndingsBody } from '../../calendars/calendar-ending-views.js';
import { AreaCalendarShownBody, CalendarPageBody } from '../../calendars/calendar-views.js';
import { AreaParametersShownBody, ParametersPageBody } from '../../parameters/parameter-views.js';
import { DossierPageBody } from '../../dossiers/dossier-summary-views.js';
import { DossierBody } from '../../dossiers/dossier-views.js';
import { PersonPageBody, PersonShownBody } from '../../people/people-views.js';
import { BoardBody } from '../../plans/board-views.js';
import { PlanBody, PlanPageBody } from '../../plans/plan-views.js';
import { ImportListBody } from '../../procedures/import-list-views.js';
import { ProcedurePageBody, RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import { VersionPageBody, WholeVersionBody } from '../../procedures/version-views.js';
import { DossierEntryPageBody } from '../../dossiers/entry-views.js';
import { SignerPageBody } from '../../dossiers/signer-views.js';
import { EditionChangesBody, EditionShownBody } from '../../proposals/edition-views.js';
import { ProposalParametersBody } from '../../proposals/proposal-parameter-views.js';
import { ProposalBody } from '../../proposals/proposal-views.js';
import { ProposalPageBody } from '../../proposals/proposal-summary-views.js';
import { SavingLinePageBody } from '../../savings/line-views.js';
import { TargetProcedurePageBody } from '../../savings/target-procedure-views.js';
import { TargetResultsBody } from '../../savings/target-results-views.js';
import { ReadModelsBody } from '../../read-models/read-model-views.js';
import { RefusalPageBody } from '../../refusals/refusal-views.js';
import { SavingReportBody } from '../../savings/totals-views.js';
import { MeBody } from '../../sessions/session-views.js';
import { HistoryBody } from '../../timelines/history-views.js';
import { StayStatisticsBody } from '../../stays/stay-statistics-views.js';
import { StayPageBody } from '../../stays/stay-views.js';
import { TimelineBody } from '../../timelines/timeline-views.js';
import { UnitPageBody, UnitShownBody } from '../../units/unit-views.js';
import { CopyListBody, WorkingCopyBody } from '../../working-copies/working-copy-views.js';
import { AwaitedPostsBody } from '../../people/post-views.js';
import { VacantWorkBody, WorkCountsBody, WorkPageBody } from '../../work/work-views.js';
import type { ApiQuestion } from './question.js';

export const CALENDAR: ApiQuestion<AreaCalendarShownBody> = {
  path: '/calendars/{area}',
  answer: AreaCalendarShownBody,
};
export const CALENDARS: ApiQuestion<CalendarPageBody> = { path: '/calendars', answer: CalendarPageBody };
export const PARAMETERS: ApiQuestion<ParametersPageBody> = { path: '/parameters', answer: ParametersPageBody };
export const PARAMETERS_HISTORY: ApiQuestion<HistoryBody> = {
  path: '/parameters/{area}/timeline',
  answer: HistoryBody,
};
export const CALENDAR_ENDINGS: ApiQuestion<CalendarEndingsBody> = {
  path: '/calendars/endings',
  answer: CalendarEndingsBody,
};
export const CALENDAR_HISTORY: ApiQuestion<HistoryBody> = { path: '/calendars/{area}/timeline', answer: HistoryBody };
export const PARAMETERS_OF: ApiQuestion<AreaParametersShownBody> = {
  path: '/parameters/{area}',
  answer: AreaParametersShownBody,
};
export const DOSSIER: ApiQuestion<DossierBody> = { path: '/dossiers/{id}', answer: DossierBody };
export const DOSSIERS: ApiQuestion<DossierPageBody> = { path: '/dossiers', answer: DossierPageBody };
export const DOSSIER_TIMELINE: ApiQuestion<TimelineBody> = { path: '/dossiers/{id}/timeline', answer: TimelineBody };
export const ME: ApiQuestion<MeBody> = { path: '/me', answer: MeBody, ofNow: true };
export const MY_WORK: ApiQuestion<WorkPageBody> = { path: '/my-work', answer: WorkPageBody };
export const MY_WORK_COUNTS: ApiQuestion<WorkCountsBody> = { path: '/my-work/counts', answer: WorkCountsBody };
export const PLANS: ApiQuestion<PlanPageBody> = { path: '/plans', answer: PlanPageBody };
export const PEOPLE: ApiQuestion<PersonPageBody> = { path: '/people', answer: PersonPageBody };
export const PERSON: ApiQuestion<PersonShownBody> = { path: '/people/{id}', answer: PersonShownBody };
export const PERSON_HISTORY: ApiQuestion<HistoryBody> = { path: '/people/{id}/timeline', answer: HistoryBody };
export const PROPOSAL: ApiQuestion<ProposalBody> = { path: '/proposals/{id}', answer: ProposalBody };
export const PROPOSALS: ApiQuestion<ProposalPageBody> = { path: '/proposals', answer: ProposalPageBody };
export const PROPOSAL_TIMELINE: ApiQuestion<TimelineBody> = { path: '/proposals/{id}/timeline', answer: TimelineBody };
export const WORKING_COPY: ApiQuestion<WorkingCopyBody> = {
  path: '/me/working-copies/{form}/{subject}',
  answer: WorkingCopyBody,
  ofNow: true,
};
export const EDITION: ApiQuestion<EditionShownBody> = {
  path: '/proposals/{id}/editions/{edition}',
  answer: EditionShownBody,
};
export const EDITION_CHANGES: ApiQuestion<EditionChangesBody> = {
  path: '/proposals/{id}/editions/{edition}/changes',
  answer: EditionChangesBody,
};
export const PLAN: ApiQuestion<PlanBody> = { path: '/plans/{plan}', answer: PlanBody };
export const PLAN_TIMELINE: ApiQuestion<HistoryBody> = { path: '/plans/{plan}/timeline', answer: HistoryBody };
export const PLAN_TARGETS: ApiQuestion<TargetResultsBody> = {
  path: '/plans/{plan}/targets',
  answer: TargetResultsBody,
};
export const BEHIND_TARGET: ApiQuestion<SavingLinePageBody> = {
  path: '/plans/{plan}/targets/{target}/proposals',
  answer: SavingLinePageBody,
};
export const PROCEDURES_BEHIND_TARGET: ApiQuestion<TargetProcedurePageBody> = {
  path: '/plans/{plan}/targets/{target}/procedures',
  answer: TargetProcedurePageBody,
};
export const PROCEDURE: ApiQuestion<RegisteredProcedureBody> = {
  path: '/procedures/{procedure}',
  answer: RegisteredProcedureBody,
};
export const PROCEDURE_VERSIONS: ApiQuestion<VersionPageBody> = {
  path: '/procedures/{procedure}/versions',
  answer: VersionPageBody,
};
export const PROCEDURE_VERSION: ApiQuestion<WholeVersionBody> = {
  path: '/procedures/{procedure}/versions/{version}',
  answer: WholeVersionBody,
};
export const IMPORTS_MADE: ApiQuestion<ImportListBody> = { path: '/procedures/imports', answer: ImportListBody };
export const PROCEDURES: ApiQuestion<ProcedurePageBody> = { path: '/procedures', answer: ProcedurePageBody };
export const SIGNERS: ApiQuestion<SignerPageBody> = {
  path: '/dossiers/{id}/signers',
  answer: SignerPageBody,
  ofNow: true,
};
export const DOSSIER_ENTRIES: ApiQuestion<DossierEntryPageBody> = {
  path: '/dossiers/{id}/entries',
  answer: DossierEntryPageBody,
};
export const WORKING_COPIES: ApiQuestion<CopyListBody> = {
  path: '/me/working-copies',
  answer: CopyListBody,
  ofNow: true,
};
export const UNIT: ApiQuestion<UnitShownBody> = { path: '/units/{id}', answer: UnitShownBody };
export const UNIT_HISTORY: ApiQuestion<HistoryBody> = { path: '/units/{id}/timeline', answer: HistoryBody };
export const UNITS: ApiQuestion<UnitPageBody> = { path: '/units', answer: UnitPageBody };
export const VACANT_WORK: ApiQuestion<VacantWorkBody> = { path: '/vacant-work', answer: VacantWorkBody };
export const READ_MODELS: ApiQuestion<ReadModelsBody> = { path: '/read-models', answer: ReadModelsBody, ofNow: true };
export const AWAITED_POSTS: ApiQuestion<AwaitedPostsBody> = {
  path: '/awaited-appointments',
  answer: AwaitedPostsBody,
};
export const PROPOSAL_PARAMETERS: ApiQuestion<ProposalParametersBody> = {
  path: '/proposals/{id}/parameters',
  answer: ProposalParametersBody,
  ofNow: true,
};
export const SAVINGS: ApiQuestion<SavingReportBody> = { path: '/savings', answer: SavingReportBody };
export const CHANGES: ApiQuestion<ChangePageBody> = { path: '/changes', answer: ChangePageBody, ofNow: true };
export const LINES_BETWEEN: ApiQuestion<LineBetweenPageBody> = {
  path: '/changes/savings',
  answer: LineBetweenPageBody,
  ofNow: true,
};
export const CHANGE_SUMMARY: ApiQuestion<ChangeSummaryBody> = {
  path: '/changes/summary',
  answer: ChangeSummaryBody,
  ofNow: true,
};
export const BOARD: ApiQuestion<BoardBody> = { path: '/plans/{plan}/board', answer: BoardBody };
export const BOARDS: ApiQuestion<BoardOverviewBody> = { path: '/board', answer: BoardOverviewBody };
export const STAYS: ApiQuestion<StayPageBody> = { path: '/stays', answer: StayPageBody };
export const STAY_STATISTICS: ApiQuestion<StayStatisticsBody> = {
  path: '/stays/statistics',
  answer: StayStatisticsBody,
};
export const REFUSALS: ApiQuestion<RefusalPageBody> = { path: '/refusals', answer: RefusalPageBody };
export const SAVING_LINES: ApiQuestion<SavingLinePageBody> = { path: '/savings/lines', answer: SavingLinePageBody };
