import type {
  CalendarCommand,
  DossierCommand,
  ParametersCommand,
  PersonCommand,
  PlanCommand,
  ProcedureCommand,
  ProposalCommand,
  UnitCommand,
} from '@app/domain';
import { Command } from '@nestjs/cqrs';
import type { CommandAnswer, CommandRequest } from './request.js';

/** One message per aggregate: the id, the plain command, and who asks. */
export class HandleProposal extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: ProposalCommand,
    readonly request: CommandRequest,
    /** The plan, needed for a draft alone: later the proposal names it. */
    readonly plan?: string,
  ) {
    super();
  }
}

export class HandleDossier extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: DossierCommand,
    readonly request: CommandRequest,
    /** The plan, needed for opening alone. */
    readonly plan?: string,
  ) {
    super();
  }
}

export class HandlePlan extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: PlanCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

export class HandlePerson extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: PersonCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

export class HandleProcedure extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: ProcedureCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

/** `id`: the owning area's, `ownerId` of its path. */
export class HandleParameters extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: ParametersCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

/** `id`: the owning area's, `ownerId` of its path. */
export class HandleCalendar extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: CalendarCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

export class HandleUnit extends Command<CommandAnswer> {
  constructor(
    readonly id: string,
    readonly command: UnitCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}
