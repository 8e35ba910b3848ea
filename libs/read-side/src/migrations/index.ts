import { CountBoardsByPath } from './count-boards-by-path.js';
import { CountComputedLines } from './count-computed-lines.js';
import { CountFiguresApart } from './count-figures-apart.js';
import { CountStays } from './count-stays.js';
import { CreateCheckpoints } from './create-checkpoints.js';
import { CreateDossiers } from './create-dossiers.js';
import { CreateParametersAndCalendars } from './create-parameters-and-calendars.js';
import { CreatePlansAndDirectory } from './create-plans-and-directory.js';
import { CreateProcedures } from './create-procedures.js';
import { CreateProposals } from './create-proposals.js';
import { CreateRefusals } from './create-refusals.js';
import { CreateSavings } from './create-savings.js';
import { CreateTimeline } from './create-timeline.js';
import { EndUnits } from './end-units.js';
import { EndOutcomes } from './end-outcomes.js';
import { FindEitherTone } from './find-either-tone.js';
import { FoldMeasurementsAgain } from './fold-measurements-again.js';
import { IndexHeld } from './index-held.js';
import { KeepProposalsEver } from './keep-proposals-ever.js';
import { IndexInvolved } from './index-involved.js';
import { IndexLeadingLines } from './index-leading-lines.js';
import { IndexSearch } from './index-search.js';
import { KeepAskers } from './keep-askers.js';
import { KeepAwaitedPosts } from './keep-awaited-posts.js';
import { KeepLateEntries } from './keep-late-entries.js';
import { KeepFirstDays } from './keep-first-days.js';
import { IndexFirstDays } from './index-first-days.js';
import { IndexPostsEver } from './index-posts-ever.js';
import { KeepVersions } from './keep-versions.js';
import { KeepBaselineHistory } from './keep-baseline-history.js';
import { KeepHeldPosts } from './keep-held-posts.js';
import { KeepPasswordResets } from './keep-password-resets.js';
import { KeepQuestions } from './keep-questions.js';
import { KeepRecords } from './keep-records.js';
import { KeepSigners } from './keep-signers.js';
import { KeepSharedActs } from './keep-shared-acts.js';
import { KeepStays } from './keep-stays.js';
import { KeepTerms } from './keep-terms.js';
import { KeepTaskCompletions } from './keep-task-completions.js';
import { LendWork } from './lend-work.js';
import { LapseQuestions } from './lapse-questions.js';
import { ListImports } from './list-imports.js';
import { KeepAmendments } from './keep-amendments.js';
import { KeepNumberAnswers } from './keep-number-answers.js';
import { ListPlanCodes } from './list-plan-codes.js';
import { NameAreas } from './name-areas.js';
import { NameFollowedLog } from './name-followed-log.js';
import { PlaceNews } from './place-news.js';
import { ParkStreams } from './park-streams.js';
import { SayBothOutcomes } from './say-both-outcomes.js';
import { ShortenKeys } from './shorten-keys.js';
import { ShowCorrections } from './show-corrections.js';
import { ShowPostponed } from './show-postponed.js';
import { SortDossiers } from './sort-dossiers.js';
import { SortLines } from './sort-lines.js';
import { SortProposals } from './sort-proposals.js';
import { SearchDossiers } from './search-dossiers.js';
import { SearchUnits } from './search-units.js';
import { SumProvinces } from './sum-provinces.js';
import { SumSavingsByMonth } from './sum-savings-by-month.js';
import { TellNews } from './tell-news.js';
import { IndexQuestions } from './index-questions.js';
import { IndexNearBaselines } from './index-near-baselines.js';
import { SumBoards } from './sum-boards.js';
import { SumStays } from './sum-stays.js';
import { WalkProvinces } from './walk-provinces.js';

export const MIGRATIONS = [
  CreateCheckpoints,
  CreateProposals,
  CreateDossiers,
  CreateTimeline,
  CreatePlansAndDirectory,
  IndexSearch,
  CreateProcedures,
  CreateParametersAndCalendars,
  KeepTaskCompletions,
  NameFollowedLog,
  CreateSavings,
  FoldMeasurementsAgain,
  CreateRefusals,
  KeepAwaitedPosts,
  KeepPasswordResets,
  ShortenKeys,
  IndexLeadingLines,
  ShowPostponed,
  KeepRecords,
  KeepSigners,
  EndOutcomes,
  KeepQuestions,
  KeepLateEntries,
  KeepHeldPosts,
  ShowCorrections,
  LapseQuestions,
  ListPlanCodes,
  KeepAskers,
  NameAreas,
  SayBothOutcomes,
  KeepNumberAnswers,
  KeepAmendments,
  KeepSharedActs,
  TellNews,
  SortProposals,
  KeepStays,
  IndexInvolved,
  SearchUnits,
  SortDossiers,
  SearchDossiers,
  FindEitherTone,
  CountFiguresApart,
  KeepBaselineHistory,
  CountStays,
  KeepVersions,
  KeepFirstDays,
  IndexFirstDays,
  IndexPostsEver,
  IndexHeld,
  KeepProposalsEver,
  CountBoardsByPath,
  SumSavingsByMonth,
  ListImports,
  EndUnits,
  PlaceNews,
  CountComputedLines,
  ParkStreams,
  SumProvinces,
  LendWork,
  SortLines,
  WalkProvinces,
  IndexQuestions,
  IndexNearBaselines,
  SumStays,
  SumBoards,
  KeepTerms,
];

export const READ_SIDE_MIGRATIONS: readonly string[] = MIGRATIONS.map((Migration) => new Migration().name);
