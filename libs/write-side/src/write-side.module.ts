import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandShell } from './command-shell.js';
import { Decisions } from './decisions.js';
import { HandleDossierHandler, HandleProposalHandler, HandleUnitHandler } from './handlers.js';
import { HandlePersonHandler } from './people/handle-person.js';
import { HandleCalendarHandler } from './calendars/handle-calendar.js';
import { HandleParametersHandler } from './parameters/handle-parameters.js';
import { HandlePlanHandler } from './plans/handle-plan.js';
import { HandleProcedureHandler } from './procedures/handle-procedure.js';
import { ImportAccess } from './procedures/import-access.js';
import { ImportProcedures } from './procedures/import-procedures.js';
import { Numbering } from './numbering.js';
import { ReferenceData } from './reference-data.js';
import { Refusals } from './refusals.js';
import { Streams } from './streams.js';

/** The command shells on the bus. Needs `EventStore`, `Clock` and `PostConfirmation` from a global module. */
@Module({
  imports: [CqrsModule],
  providers: [
    Streams,
    CommandShell,
    Decisions,
    ReferenceData,
    Refusals,
    Numbering,
    HandleProposalHandler,
    HandleDossierHandler,
    HandlePlanHandler,
    HandlePersonHandler,
    HandleUnitHandler,
    HandleProcedureHandler,
    HandleParametersHandler,
    HandleCalendarHandler,
    ImportAccess,
    ImportProcedures,
  ],
  exports: [CqrsModule, ReferenceData, Refusals, ImportProcedures],
})
export class WriteSideModule {}
