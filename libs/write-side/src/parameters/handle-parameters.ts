import { parametersDecider } from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { parameters } from '../aggregates.js';
import { CommandShell } from '../command-shell.js';
import { deciding } from '../deciding.js';
import { HandleParameters } from '../messages.js';
import type { CommandAnswer } from '../request.js';

@CommandHandler(HandleParameters)
export class HandleParametersHandler implements ICommandHandler<HandleParameters> {
  constructor(private readonly shell: CommandShell) {}

  execute({ id, command, request }: HandleParameters): Promise<CommandAnswer> {
    const decide = deciding(parametersDecider, command);
    return this.shell.run({ aggregate: parameters, id, command, request, decide });
  }
}
