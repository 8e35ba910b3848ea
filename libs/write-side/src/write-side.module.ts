import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AggregateHandler } from './aggregate-handler.js';
import { CommandShell } from './command-shell.js';
import { Ground } from './contexts/ground.js';
import { Decisions } from './decisions.js';
import { DossiersInSight } from './dossiers-in-sight.js';
import { ImportAccess } from './procedures/import-access.js';
import { ImportProcedures } from './procedures/import-procedures.js';
import { Numbering } from './numbering.js';
import { NumberedThings } from './numbered-things.js';
import { PaperRegister } from './paper-register.js';
import { ReferenceData } from './reference-data.js';
import { Refusals } from './refusals.js';
import { Streams } from './streams.js';

/** Needs `EventStore`, `Clock` and `PostConfirmation` from a global module. */
@Module({
  imports: [CqrsModule],
  providers: [
    Streams,
    CommandShell,
    Decisions,
    DossiersInSight,
    ReferenceData,
    Refusals,
    Numbering,
    NumberedThings,
    PaperRegister,
    Ground,
    AggregateHandler,
    ImportAccess,
    ImportProcedures,
  ],
  exports: [CqrsModule, DossiersInSight, NumberedThings, ReferenceData, Refusals, ImportProcedures],
})
export class WriteSideModule {}
