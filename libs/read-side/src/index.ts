export { AreaQueries } from './areas/area-queries.js';
export { InstallationReach } from './areas/installation-reach.js';
export type { Board } from './board/board.js';
export { BoardOverviews, type BoardDimension, type BoardOverview, type BoardSums } from './board/board-overviews.js';
export { BoardQueries } from './board/board-queries.js';
export { DEADLINE_MOVES, type DeadlineMove } from './calendars/moved-by.js';
export { MovedDeadlineQueries, type MovedDeadline, type MovedDeadlines } from './calendars/moved-deadlines.js';
export { CalendarEndings, type CalendarEnding } from './calendars/calendar-endings.js';
export { CalendarQueries, type AreaCalendar } from './calendars/calendar-queries.js';
export { CHANGE_KINDS, type ChangeKind } from './changes/change-kinds.js';
export { ChangeQueries, type ChangedProposal, type ChangeSort, type ProposalThen } from './changes/change-queries.js';
export { LinesBetween, type LineBetween, type LineThen } from './changes/lines-between.js';
export { ChangeReports, type ChangeDimension, type ChangeReport } from './changes/change-reports.js';
export type { ChangeFilter } from './changes/changes-asked.js';
export type { CorrectionBetween } from './changes/change-facts.js';
export type { SavedAmounts, SavingEffect } from './changes/saving-effect.js';
export type { ComparedSpan } from './changes/compared-span.js';
export { reasonOf } from './parking/cannot-fold.js';
export { ParkedQueries } from './parking/parked-queries.js';
export { readParked, type ParkedStream } from './parking/parked-streams.js';
export { retryParked, type Retried } from './parking/retry-parked.js';
export { tryAgain } from './parking/try-again.js';
export { readSideDataSource } from './database/data-source.js';
export { migrateReadSide } from './database/migrate.js';
export { ReadSideDataSource } from './database/read-side-data-source.js';
export { isDatabaseOutage, isRefusedValue } from './database/database-fault.js';
export { marksIn } from './records/doers.js';
export type { CorrectionMade, Mark, Question } from './records/mark.js';
export { ClaimAnswers, type ClaimAnswer } from './dossiers/claim-answers.js';
export { DossierEntryQueries, type DossierEntry } from './dossiers/dossier-entry-queries.js';
export { GatheringDossiers } from './dossiers/gathering-dossiers.js';
export { DossierQueries, type DossierDetail } from './dossiers/dossier-queries.js';
export type { DossierView } from './dossiers/dossier-row.js';
export { EditionQueries, type EditionEntry, type EditionRead } from './editions/edition-queries.js';
export { FollowedLog } from './engine/followed-log.js';
export { ProjectionProgress } from './engine/projection-progress.js';
export { FoldGoingOn } from './beside/enter-beside.js';
export { CatchUp } from './rebuild/catch-up.js';
export { isFarBehind } from './rebuild/far-behind.js';
export { ReadModelUpgrade } from './rebuild/read-model-upgrade.js';
export { PaceMeasured, type FoldPace } from './rebuild/fold-pace.js';
export type { RebuildStanding, RebuildTold } from './rebuild/rebuild-under-way.js';
export { READ_MODELS, timeAlone } from './beside/fold-alone.js';
export { foldPart } from './by-stream/fold-part.js';
export type { PartFolded, PartOfStreams, StreamHelper } from './by-stream/stream-helper.js';
export type { TableHolder } from './rebuild/table-holders.js';
export { rebuildReadModels, type Rebuilding } from './rebuild/rebuild-read-models.js';
export { ReadPosition } from './engine/read-position.js';
export { ReadSideProjector } from './engine/read-side-projector.js';
export { hearProgress } from './engine/progress-news.js';
export { StoredManagerCheckpoints } from './engine/stored-manager-checkpoints.js';
export { LeaseKeeper } from './leases/lease-keeper.js';
export { Leases, type LeaseTokens } from './leases/leases.js';
export { OwnerQueries, type OwnedWork, type ProcessStanding } from './leases/owner-queries.js';
export { sayAlive, type OneProcess, type ProcessKind } from './leases/processes.js';
export { RELEASE } from './leases/release.js';
export { otherVersions } from './rebuild/outdated.js';
export { FilterQueries, type Filtered, type FilterName } from './filters/filter-queries.js';
export { HistoryQueries, type HistoryEntry } from './history/history-queries.js';
export { MyWorkQueries, type MyWorkRequest, type WorkView } from './my-work/my-work-queries.js';
export type { Returning, Handover } from './my-work/handovers.js';
export { URGENCIES, type Urgency } from './my-work/urgency.js';
export type { WorkCounts } from './my-work/work-counts.js';
export type { WorkItem } from './my-work/work-items.js';
export { READ_SIDE_MIGRATIONS } from './migrations/index.js';
export { NewsQueries } from './news/news-queries.js';
export type { News, OneThing } from './news/news.js';
export { InvalidCursor, type Page } from './paging/cursor.js';
export type { FoldProgress } from './beside/fold-beside.js';
export type { RowDifference } from './parity/compare-tables.js';
export { RowSamples, type DifferingRow } from './parity/row-samples.js';
export type { WalkedTo } from './parity/sampled-row.js';
export { verifyReadModels, type Verified, type Verifying } from './parity/verify-read-models.js';
export type { CountedPage } from './paging/counted-page.js';
export { ParameterQueries, type AreaParameters, type ParameterView } from './parameters/parameter-queries.js';
export { MOMENT_SENSES, momentAsked, type Moment, type MomentSense } from './past/moment.js';
export { PastQueries } from './past/past-queries.js';
export { holdsWords } from './search/vietnamese-text.js';
export { dayOfRecord } from './timeline/late-record.js';
export type { Picked } from './people/picked-people.js';
export { PersonQueries, type PersonListRequest, type PersonView } from './people/person-queries.js';
export { ImportQueries, type ImportView } from './imports/import-queries.js';
export type { ProcedureSort } from './procedures/procedure-order.js';
export { PlanQueries, type PlanDetail, type PlanView } from './plans/plan-queries.js';
export {
  ProcedureQueries,
  type BaselinesOfProcedure,
  type ProcedureDetail,
  type ProcedureListRequest,
  type ProcedureView,
  type RegistryView,
} from './procedures/procedure-queries.js';
export { VersionQueries, type VersionEntry, type VersionRead } from './procedures/version-queries.js';
export { projections } from './projections.js';
export { decidedBy, type Carried } from './records/carried.js';
export { leavingOf } from './records/dossier-leaving.js';
export { ProposalQueries, type ProposalDetail } from './proposals/proposal-queries.js';
export type { ProposalListRequest } from './proposals/proposal-list-request.js';
export { type DossierSort } from './dossiers/dossier-orders.js';
export { type ProposalSort } from './proposals/proposal-orders.js';
export type { ProposalView } from './proposals/proposal-row.js';
export { ReadSideModule } from './read-side.module.js';
export { RefusalQueries, type RefusalSort, type RefusalView } from './refusals/refusal-queries.js';
export { REGISTERED_KINDS, RefusedThings, type RegisteredRef } from './refusals/refused-things.js';
export { figureText } from './savings/exact-text.js';
export { exactNumber } from './savings/exact-number.js';
export { SavingLineQueries, type DuplicateView, type SavingLineView } from './savings/line-queries.js';
export { FIGURES } from './savings/contributions.js';
export { type Dimension, type Lacking } from './savings/saving-filter.js';
export { PastTooWide } from './savings/savings-as-of.js';
export { SavingSets } from './savings/saving-sets.js';
export type { LineSort } from './savings/line-sorts.js';
export { SavingQueries, type SavingReport } from './savings/saving-queries.js';
export type { SavingStatus } from './savings/saving-status.js';
export type { Aspect, Uncomputed, Unmatched } from './savings/saving-line.js';
export type { FigureTotals, Reason, Saved, SavingTotals } from './savings/totals.js';
export type { ReturnMade } from './records/returns-made.js';
export type { StageStayView } from './standing/stage-stay-view.js';
export type { StandingView } from './standing/standing-view.js';
export type { CalendarGap, DueView } from './standing/working-days.js';
export type { DaysFigure } from './stays/days-sum.js';
export type { StayFigures, StayTotals } from './stays/stay-figures.js';
export type { StayFilter, StayKind } from './stays/stay-filter.js';
export { StayQueries, type ListedStay, type StaySort } from './stays/stay-queries.js';
export { StayReports, type StayDimension, type StayReport } from './stays/stay-reports.js';
export {
  SUBJECT_KINDS,
  SubjectQueries,
  type SubjectKind,
  type SubjectRef,
  type SubjectView,
} from './subjects/subject-queries.js';
export {
  BaselineEffectQueries,
  type BaselineEffects,
  type ChangedSum,
  type ChangedTarget,
} from './targets/baseline-effects.js';
export type { ChangedLine } from './savings/tried-baseline.js';
export type { ProcedurePart } from './targets/figure-part.js';
export type { TargetProcedure } from './targets/target-procedures.js';
export { TargetQueries } from './targets/target-queries.js';
export type { Basis, Caveat, EvaluatedPlan, FigureResult, Reckoned, TargetGap } from './targets/target-result.js';
export { TimelineQueries, type TimelineEntry } from './timeline/timeline-queries.js';
export type { UnitSort } from './units/unit-order.js';
export { UnitNeedQueries } from './units/unit-need-queries.js';
export { UnitQueries, type UnitView } from './units/unit-queries.js';
export { VacantWorkQueries } from './vacant-work/vacant-work-queries.js';
