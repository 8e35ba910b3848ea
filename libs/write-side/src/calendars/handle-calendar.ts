import { calendarDecider } from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { calendars } from '../aggregates.js';
import { CommandShell } from '../command-shell.js';
import { deciding } from '../deciding.js';
import { HandleCalendar } from '../messages.js';
import type { CommandAnswer } from '../request.js';

@CommandHandler(HandleCalendar)
export class HandleCalendarHandler implements ICommandHandler<HandleCalendar> {
  constructor(private readonly shell: CommandShell) {}

  execute({ id, command, request }: HandleCalendar): Promise<CommandAnswer> {
    const decide = deciding(calendarDecider, command);
    return this.shell.run({ aggregate: calendars, id, command, request, decide });
  }
}
