export type { Board, BoardCounts, BoardStage, Counts } from './board/board.js';
export { BoardQueries } from './board/board-queries.js';
export { readSideDataSource } from './database/data-source.js';
export { ReadSideDataSource } from './database/read-side-data-source.js';
export { migrateReadSide } from './database/migrate.js';
export {
  DossierQueries,
  type DossierDetail,
  type DossierListRequest,
  type DossierView,
} from './dossiers/dossier-queries.js';
export type { Projection } from './engine/projection.js';
export { ProjectionProgress } from './engine/projection-progress.js';
export { ReadSideProjector, type ProjectorOptions } from './engine/read-side-projector.js';
export { StoredManagerCheckpoints, type StoredManagerProgress } from './engine/stored-manager-checkpoints.js';
export { ReadSideModule } from './read-side.module.js';
export { MyWorkQueries, type MyWorkRequest, type WorkItem } from './my-work/my-work-queries.js';
export { InvalidCursor, LARGEST_PAGE, type Page } from './paging/cursor.js';
export { PersonQueries, type PersonListRequest, type PersonView } from './people/person-queries.js';
export { PlanQueries, type PlanDetail, type PlanListRequest, type PlanView } from './plans/plan-queries.js';
export { projections } from './projections.js';
export type { ProposalFilter } from './proposals/proposal-filter.js';
export {
  ProposalQueries,
  type ProposalDetail,
  type ProposalListRequest,
  type ProposalView,
} from './proposals/proposal-queries.js';
export type { Post, StandingView } from './standing/standing.js';
export type { Summary } from './timeline/summary-of-proposal.js';
export { TimelineQueries, type TimelineEntry, type TimelineRequest } from './timeline/timeline-queries.js';
export { UnitQueries, type UnitListRequest } from './units/unit-queries.js';
export type { UnitRow as UnitView } from './units/unit-row.js';
