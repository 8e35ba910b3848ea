import { personDecider } from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { people, units } from '../aggregates.js';
import { CommandShell } from '../command-shell.js';
import { HandlePerson } from '../messages.js';
import { ReferenceData } from '../reference-data.js';
import type { CommandAnswer } from '../request.js';
import { PostConfirmation } from './post-confirmation.js';

@CommandHandler(HandlePerson)
export class HandlePersonHandler implements ICommandHandler<HandlePerson> {
  constructor(
    private readonly shell: CommandShell,
    private readonly reference: ReferenceData,
    private readonly confirmation: PostConfirmation,
  ) {}

  execute({ id, command, request }: HandlePerson): Promise<CommandAnswer> {
    return this.shell.run({
      aggregate: people,
      id,
      command,
      request,
      decide: async (state, context, sight) => {
        const unit =
          command.type === 'AppointPerson'
            ? sight.of(units, await this.reference.unit(command.unit))
            : ({ status: 'none' } as const);
        const own = { ...context, person: id, unit, confirming: this.confirmation.needed };
        return personDecider.decide(command, state, own);
      },
    });
  }
}
