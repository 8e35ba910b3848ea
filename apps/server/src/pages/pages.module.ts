import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DemonstrationDoor } from '../http/gate/demonstration-door.js';
import { PageProblems } from '../http/page-problems.js';
import { FormActs } from './acts/form-acts.js';
import { Meanwhile } from './acts/meanwhile.js';
import { ADMINISTRATION_CONTROLLERS, ADMINISTRATION_PARTS } from './administration/administration-parts.js';
import { ChangePagesController } from './changes/changes.controller.js';
import { AnswerController } from './answering/answer.controller.js';
import { Api } from './api/api.js';
import { FilesController } from './browser/files.controller.js';
import { BrowserFiles } from './browser/files.js';
import { BoardPageController } from './board/board-page.controller.js';
import { BoardPages } from './board/board-pages.js';
import { StayPagesController } from './board/stays/stays.controller.js';
import { DecisionPages } from './decide/decision-pages.js';
import { DecisionsController } from './decide/decisions.controller.js';
import { DossierCorrectionsController } from './dossier-corrections/dossier-corrections.controller.js';
import { DossierRecords } from './dossier-corrections/dossier-records.js';
import { DossierAnswersController } from './dossiers/answers.controller.js';
import { DossierActPagesController } from './dossiers/dossier-acts.controller.js';
import { DossierListController } from './dossiers/dossier-list.controller.js';
import { DossierPageController } from './dossiers/dossier-page.controller.js';
import { Pages } from './frame/pages.js';
import { GatherActs } from './gather/gather-acts.js';
import { GatherController } from './gather/gather.controller.js';
import { GatherPages } from './gather/gather-pages.js';
import { NewDossierController } from './gather/new-dossier.controller.js';
import { NewDossierPages } from './gather/new-dossier-pages.js';
import { ReadyProposals } from './gather/ready-proposals.js';
import { ProblemPage } from './frame/problem-page.js';
import { KeptFormsController } from './keep/kept-forms.controller.js';
import { KeptForms } from './keep/kept-forms.js';
import { MovePages } from './moves/move-pages.js';
import { MovesController } from './moves/moves.controller.js';
import { EditionPageController } from './editions/edition-page.controller.js';
import { PasswordController } from './password/password.controller.js';
import { MomentChoiceController } from './past/choice.controller.js';
import { RefusePagesOfNow } from './past/not-of-past.js';
import { PlanActsController } from './plans/plan-acts.controller.js';
import { ReportsController } from './plans/reports.controller.js';
import { PlanImportController } from './plans/import/plan-import.controller.js';
import { PlanListController } from './plans/plan-list.controller.js';
import { PlanPageController } from './plans/plan-page.controller.js';
import { ProcedureImportController } from './procedures/import/import.controller.js';
import { BaselinePages } from './procedures/baselines/baseline-pages.js';
import { BaselinePagesController } from './procedures/baselines/baseline-pages.controller.js';
import { ImportsMadeController } from './procedures/import/imports-made.controller.js';
import { ProcedureListController } from './procedures/procedure-list.controller.js';
import { ProcedurePageController } from './procedures/procedure-page.controller.js';
import { PlanChoicesOf } from './proposals/list/plan-choices.js';
import { ProposalListController } from './proposals/list/proposal-list.controller.js';
import { PageLiveController } from './live/live.controller.js';
import { AppointmentController } from './work/appointment.controller.js';
import { CorrectionController } from './corrections/correction.controller.js';
import { ProposalActsController } from './proposals/proposal-acts.controller.js';
import { ProposalPagesController } from './proposals/proposal-pages.controller.js';
import { ProposalActPages } from './proposals/proposal-act-pages.js';
import { ChangesSince } from './review/changes-since.js';
import { RefusalPagesController } from './refusals/refusals.controller.js';
import { ReviewPages } from './review/review-pages.js';
import { ReviewController } from './review/review.controller.js';
import { DemonstrationChoices } from './sign-in/demonstration-choices.js';
import { TargetPages } from './plans/targets/target-pages.js';
import { TargetPagesController } from './plans/targets/target-pages.controller.js';
import { SavingPages } from './savings/saving-pages.js';
import { SavingsPageController } from './savings/savings-page.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInPages } from './sign-in/sign-in-pages.js';
import { WorkPagesController } from './work/work-pages.controller.js';
import { Drafts } from './writing/drafts.js';
import { Sheets } from './writing/sheets.js';
import { NewProposalController } from './writing/new-proposal.controller.js';
import { WritingActs } from './writing/writing-acts.js';
import { WritingController } from './writing/writing.controller.js';
import { WritingShown } from './writing/writing-shown.js';
import { Writings } from './writing/writings.js';

/** What people see. Reads and acts through the API alone. */
@Global()
@Module({
  controllers: [
    FilesController,
    SignInController,
    WorkPagesController,
    KeptFormsController,
    ProposalListController,
    BoardPageController,
    StayPagesController,
    SavingsPageController,
    ProposalActsController,
    DossierListController,
    DossierPageController,
    ProposalPagesController,
    EditionPageController,
    ReviewController,
    AnswerController,
    PasswordController,
    CorrectionController,
    PageLiveController,
    AppointmentController,
    NewProposalController,
    WritingController,
    DossierActPagesController,
    DossierAnswersController,
    MovesController,
    DecisionsController,
    DossierCorrectionsController,
    NewDossierController,
    GatherController,
    MomentChoiceController,
    PlanListController,
    PlanImportController,
    PlanPageController,
    TargetPagesController,
    PlanActsController,
    ReportsController,
    ProcedureListController,
    ProcedureImportController,
    ImportsMadeController,
    ProcedurePageController,
    ...ADMINISTRATION_CONTROLLERS,
    ChangePagesController,
    RefusalPagesController,
    BaselinePagesController,
  ],
  providers: [
    Api,
    BoardPages,
    BaselinePages,
    SavingPages,
    TargetPages,
    ChangesSince,
    DemonstrationChoices,
    DemonstrationDoor,
    FormActs,
    KeptForms,
    Meanwhile,
    MovePages,
    DecisionPages,
    DossierRecords,
    GatherActs,
    GatherPages,
    NewDossierPages,
    ReadyProposals,
    Pages,
    PlanChoicesOf,
    ProposalActPages,
    ReviewPages,
    SignInPages,
    Drafts,
    Sheets,
    WritingActs,
    Writings,
    WritingShown,
    ...ADMINISTRATION_PARTS,
    { provide: BrowserFiles, useFactory: () => BrowserFiles.read() },
    { provide: APP_INTERCEPTOR, useClass: RefusePagesOfNow },
    { provide: PageProblems, useClass: ProblemPage },
  ],
  exports: [PageProblems, DemonstrationChoices],
})
export class PagesModule {}
