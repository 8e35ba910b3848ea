import { Global, Module } from '@nestjs/common';
import { DemonstrationDoor } from '../http/gate/demonstration-door.js';
import { PageProblems } from '../http/page-problems.js';
import { Api } from './api/api.js';
import { FilesController } from './browser/files.controller.js';
import { BrowserFiles } from './browser/files.js';
import { Pages } from './frame/pages.js';
import { ProblemPage } from './frame/problem-page.js';
import { DemonstrationChoices } from './sign-in/demonstration-choices.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WorkPagesController } from './work/work-pages.controller.js';

/** What people see. Reads and acts through the API alone. */
@Global()
@Module({
  controllers: [FilesController, SignInController, WorkPagesController],
  providers: [
    Api,
    DemonstrationChoices,
    DemonstrationDoor,
    Pages,
    { provide: BrowserFiles, useFactory: () => BrowserFiles.read() },
    { provide: PageProblems, useClass: ProblemPage },
  ],
  exports: [PageProblems, DemonstrationChoices],
})
export class PagesModule {}
