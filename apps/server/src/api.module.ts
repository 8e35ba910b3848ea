import {
  Filling,
  Lag,
  plansFolder,
  Processes,
  ReadinessCheck,
  ReadModelReach,
  ReadModelState,
} from '@app/installation';
import { ReadSideModule } from '@app/read-side';
import { WriteSideModule } from '@app/write-side';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ACT_PARTS } from './acts/act-parts.js';
import { TellCalendar } from './calendars/tell-calendar.js';
import { TellParameter } from './parameters/tell-parameter.js';
import { CalendarEndingsController } from './calendars/calendar-endings.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { PlaceNamesThen } from './changes/place-names-then.js';
import { ShownLinesBetween } from './changes/shown-lines-between.js';
import { ShownChanges } from './changes/shown-changes.js';
import { DOSSIER_CONTROLLERS, DOSSIER_PARTS } from './dossiers/dossier-parts.js';
import { TableDownloads } from './downloads/table-downloads.js';
import { ReadTurns } from './http/read-turns.js';
import { HealthController } from './health/health.controller.js';
import { Commands } from './http/commands.js';
import { GATE_PARTS } from './http/gate/gate-parts.js';
import { INTERCEPTORS } from './http/interceptors.js';
import { Moments } from './http/past/moments.js';
import { ReaderPosts } from './http/reader-posts.js';
import { PeopleNames } from './http/people-names.js';
import { PlaceNames } from './http/place-names.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { LiveController } from './live/live.controller.js';
import { LiveNews } from './live/live-news.js';
import { ParametersController } from './parameters/parameters.controller.js';
import { HistoriesController } from './timelines/histories.controller.js';
import { TimelinesController } from './timelines/timelines.controller.js';
import { AccountActs } from './people/account-acts.js';
import { AccountAuthority } from './people/account-authority.js';
import { AccountsController } from './people/accounts.controller.js';
import { AwaitedPosts } from './people/awaited-posts.js';
import { AwaitedPostsController } from './people/awaited-posts.controller.js';
import { EndPost } from './people/end-post.js';
import { NameErasure } from './people/name-erasure.js';
import { ForgottenPeople } from './people/forgotten-people.js';
import { Renaming } from './people/renaming.js';
import { NamesController } from './people/names.controller.js';
import { PeopleCommandsController } from './people/people-commands.controller.js';
import { PersonActs } from './people/person-acts.js';
import { LastAdministrator } from './people/last-administrator.js';
import { LeftWork } from './people/left-work.js';
import { PersonJudging } from './people/person-judging.js';
import { PeopleController } from './people/people.controller.js';
import { ShownPeople } from './people/shown-people.js';
import { PasswordReset } from './people/password-reset.js';
import { RegisterPerson } from './people/register-person.js';
import { PersonalWords } from './people/personal-words.js';
import { PlanCommandsController } from './plans/plan-commands.controller.js';
import { PlanImportRights } from './plans/plan-import-rights.js';
import { PlanCheck } from './plans/plan-check.js';
import { PlanSchemaController } from './plans/plan-schema.controller.js';
import { PlanSchema } from './plans/plan-schema.js';
import { ShownBoards } from './boards/shown-boards.js';
import { BoardsController } from './boards/boards.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { PROCEDURE_CONTROLLERS, PROCEDURE_PARTS } from './procedures/procedure-parts.js';
import { EditionsController } from './proposals/editions.controller.js';
import { ForReader } from './proposals/for-reader.js';
import { SeenEditionsController } from './proposals/seen-editions.controller.js';
import { ProposalAssessmentController } from './proposals/proposal-assessment.controller.js';
import { ProposalDraftsController } from './proposals/proposal-drafts.controller.js';
import { FiguresController } from './proposals/figures.controller.js';
import { ProposalMeasurementController } from './proposals/proposal-measurement.controller.js';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { ProposalParametersController } from './proposals/proposal-parameters.controller.js';
import { ProposalReviewController } from './proposals/proposal-review.controller.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { RefusedNames } from './refusals/refused-names.js';
import { ShownRefusals } from './refusals/shown-refusals.js';
import { ReadModelsController } from './read-models/read-models.controller.js';
import { RefusalsController } from './refusals/refusals.controller.js';
import { ShownBehind } from './savings/shown-behind.js';
import { ShownSavings } from './savings/shown-savings.js';
import { SavingsController } from './savings/savings.controller.js';
import { TargetsController } from './savings/targets.controller.js';
import { OwnPasswordController } from './sessions/own-password.controller.js';
import { Entrances } from './sessions/entrances.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignOutController } from './sessions/sign-out.controller.js';
import { SessionStarts } from './sessions/session-starts.js';
import { OwnProfile } from './sessions/own-profile.js';
import { ShownStays } from './stays/shown-stays.js';
import { StaysController } from './stays/stays.controller.js';
import { UnitActs } from './units/unit-acts.js';
import { UnitsController } from './units/units.controller.js';
import { OwnCopies } from './working-copies/own-copies.js';
import { WorkingCopiesController } from './working-copies/working-copies.controller.js';
import { AskedWork } from './work/asked-work.js';
import { ShownWork } from './work/shown-work.js';
import { TABLE_CONTROLLERS } from './table-controllers.js';
import { VacantWorkController } from './work/vacant-work.controller.js';
import { WorkController } from './work/work.controller.js';

export { setUpApi } from './http/set-up-api.js';

/**
 * The JSON API. Its gate checks who asks and what they could ever do before a body is read; a guard checks how often.
 * Needs from global modules: EventStore, Clock, LogProgress, ApiOptions, Accounts, Tokens, VoidTokens, Directory,
 * ProjectionProgress.
 */
@Module({
  imports: [WriteSideModule, ReadSideModule],
  controllers: [
    SessionsController,
    SignOutController,
    OwnPasswordController,
    WorkingCopiesController,
    PlanSchemaController,
    BoardsController,
    PlansController,
    PlanCommandsController,
    ...PROCEDURE_CONTROLLERS,
    ParametersController,
    CalendarEndingsController,
    CalendarsController,
    ProposalDraftsController,
    ProposalsController,
    EditionsController,
    SeenEditionsController,
    TimelinesController,
    HistoriesController,
    CorrectionsController,
    ProposalReviewController,
    ProposalMeasurementController,
    FiguresController,
    ProposalParametersController,
    ProposalAssessmentController,
    ...DOSSIER_CONTROLLERS,
    SavingsController,
    TargetsController,
    StaysController,
    ChangesController,
    LiveController,
    VacantWorkController,
    WorkController,
    PeopleController,
    PeopleCommandsController,
    AwaitedPostsController,
    UnitsController,
    NamesController,
    AccountsController,
    ReadModelsController,
    RefusalsController,
    HealthController,
    ...TABLE_CONTROLLERS,
  ],
  providers: [
    ...GATE_PARTS,
    ...ACT_PARTS,
    AccountActs,
    LastAdministrator,
    LeftWork,
    AskedWork,
    AccountAuthority,
    AwaitedPosts,
    EndPost,
    Commands,
    ReaderPosts,
    ...DOSSIER_PARTS,
    Entrances,
    LiveNews,
    ForReader,
    ForgottenPeople,
    NameErasure,
    Renaming,
    PeopleNames,
    PlaceNames,
    PlanCheck,
    PlanImportRights,
    ...PROCEDURE_PARTS,
    Lag,
    Processes,
    ReadinessCheck,
    ReadModelState,
    Filling,
    ReadModelReach,
    PasswordReset,
    TellCalendar,
    TellParameter,
    UnitActs,
    PersonActs,
    PersonJudging,
    RegisterPerson,
    ShownPeople,
    ShownBehind,
    ShownSavings,
    ShownBoards,
    ShownLinesBetween,
    ShownStays,
    PlaceNamesThen,
    ShownChanges,
    ShownRefusals,
    RefusedNames,
    Moments,
    ShownWork,
    PersonalWords,
    ReadTurns,
    TableDownloads,
    OwnProfile,
    OwnCopies,
    SessionStarts,
    { provide: PlanSchema, useFactory: () => PlanSchema.in(plansFolder) },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
    ...INTERCEPTORS,
  ],
})
export class ApiModule {}
