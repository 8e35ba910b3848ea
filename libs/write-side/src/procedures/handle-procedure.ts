import { procedureDecider } from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { procedures, units } from '../aggregates.js';
import { CommandShell } from '../command-shell.js';
import { HandleProcedure } from '../messages.js';
import { ReferenceData } from '../reference-data.js';
import type { CommandAnswer } from '../request.js';

@CommandHandler(HandleProcedure)
export class HandleProcedureHandler implements ICommandHandler<HandleProcedure> {
  constructor(
    private readonly shell: CommandShell,
    private readonly reference: ReferenceData,
  ) {}

  execute({ id, command, request }: HandleProcedure): Promise<CommandAnswer> {
    return this.shell.run({
      aggregate: procedures,
      id,
      command,
      request,
      decide: async (state, context, sight) => {
        const unit =
          command.type === 'RecordBaseline'
            ? sight.of(units, await this.reference.unit(command.agency))
            : ({ status: 'none' } as const);
        return procedureDecider.decide(command, state, { ...context, unit });
      },
    });
  }
}
