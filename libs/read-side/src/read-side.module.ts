import { Module } from '@nestjs/common';
import { AreaQueries } from './areas/area-queries.js';
import { InstallationReach } from './areas/installation-reach.js';
import { BoardOverviews } from './board/board-overviews.js';
import { BoardQueries } from './board/board-queries.js';
import { MovedDeadlineQueries } from './calendars/moved-deadlines.js';
import { CalendarEndings } from './calendars/calendar-endings.js';
import { CalendarQueries } from './calendars/calendar-queries.js';
import { ChangeQueries } from './changes/change-queries.js';
import { LinesBetween } from './changes/lines-between.js';
import { ChangeReports } from './changes/change-reports.js';
import { ClaimAnswers } from './dossiers/claim-answers.js';
import { DossierEntryQueries } from './dossiers/dossier-entry-queries.js';
import { GatheringDossiers } from './dossiers/gathering-dossiers.js';
import { DossierQueries } from './dossiers/dossier-queries.js';
import { EditionQueries } from './editions/edition-queries.js';
import { FilterQueries } from './filters/filter-queries.js';
import { HistoryQueries } from './history/history-queries.js';
import { ImportQueries } from './imports/import-queries.js';
import { MyWorkQueries } from './my-work/my-work-queries.js';
import { NewsQueries } from './news/news-queries.js';
import { OwnerQueries } from './leases/owner-queries.js';
import { ParameterQueries } from './parameters/parameter-queries.js';
import { ParkedQueries } from './parking/parked-queries.js';
import { PastQueries } from './past/past-queries.js';
import { PersonQueries } from './people/person-queries.js';
import { PlanQueries } from './plans/plan-queries.js';
import { ProcedureQueries } from './procedures/procedure-queries.js';
import { ProposalQueries } from './proposals/proposal-queries.js';
import { ReadPosition } from './engine/read-position.js';
import { RefusalQueries } from './refusals/refusal-queries.js';
import { RefusedThings } from './refusals/refused-things.js';
import { SavingLineQueries } from './savings/line-queries.js';
import { SavingQueries } from './savings/saving-queries.js';
import { SubjectQueries } from './subjects/subject-queries.js';
import { SavingSets } from './savings/saving-sets.js';
import { StayQueries } from './stays/stay-queries.js';
import { StayReports } from './stays/stay-reports.js';
import { BaselineEffectQueries } from './targets/baseline-effects.js';
import { TargetQueries } from './targets/target-queries.js';
import { TimelineQueries } from './timeline/timeline-queries.js';
import { UnitNeedQueries } from './units/unit-need-queries.js';
import { UnitQueries } from './units/unit-queries.js';
import { VacantWorkQueries } from './vacant-work/vacant-work-queries.js';
import { VersionQueries } from './procedures/version-queries.js';

const queries = [
  AreaQueries,
  InstallationReach,
  BaselineEffectQueries,
  BoardOverviews,
  BoardQueries,
  CalendarEndings,
  CalendarQueries,
  MovedDeadlineQueries,
  ChangeQueries,
  LinesBetween,
  ChangeReports,
  ClaimAnswers,
  DossierEntryQueries,
  DossierQueries,
  GatheringDossiers,
  EditionQueries,
  FilterQueries,
  HistoryQueries,
  ImportQueries,
  MyWorkQueries,
  NewsQueries,
  OwnerQueries,
  ParameterQueries,
  ParkedQueries,
  PastQueries,
  PersonQueries,
  PlanQueries,
  ProcedureQueries,
  ProposalQueries,
  ReadPosition,
  RefusalQueries,
  RefusedThings,
  SavingLineQueries,
  SavingQueries,
  SavingSets,
  StayQueries,
  StayReports,
  SubjectQueries,
  TargetQueries,
  TimelineQueries,
  UnitNeedQueries,
  UnitQueries,
  VacantWorkQueries,
  VersionQueries,
];

/** Needs the application's `ReadSideDataSource`. */
@Module({ providers: queries, exports: queries })
export class ReadSideModule {}
