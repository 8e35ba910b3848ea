export type { Board } from './board/board.js';
export { BoardQueries } from './board/board-queries.js';
export { readSideDataSource } from './database/data-source.js';
export { migrateReadSide } from './database/migrate.js';
export { ReadSideDataSource } from './database/read-side-data-source.js';
export { DossierQueries, type DossierDetail, type DossierView } from './dossiers/dossier-queries.js';
export { ProjectionProgress } from './engine/projection-progress.js';
export { ReadSideProjector } from './engine/read-side-projector.js';
export { StoredManagerCheckpoints } from './engine/stored-manager-checkpoints.js';
export { MyWorkQueries, type WorkItem } from './my-work/my-work-queries.js';
export { InvalidCursor, type Page } from './paging/cursor.js';
export { PersonQueries, type PersonView } from './people/person-queries.js';
export { PlanQueries, type PlanDetail, type PlanView } from './plans/plan-queries.js';
export {
  ProcedureQueries,
  type ProcedureDetail,
  type ProcedureView,
  type RegistryView,
} from './procedures/procedure-queries.js';
export { projections } from './projections.js';
export { ProposalQueries, type ProposalView } from './proposals/proposal-queries.js';
export { ReadSideModule } from './read-side.module.js';
export type { StandingView } from './standing/standing.js';
export { TimelineQueries, type TimelineEntry } from './timeline/timeline-queries.js';
export { UnitQueries } from './units/unit-queries.js';
export type { UnitRow as UnitView } from './units/unit-row.js';
