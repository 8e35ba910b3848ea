import { calendarDecider, type Context, type CalendarState } from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { calendars } from '../aggregates.js';
import { CommandShell } from '../command-shell.js';
import { HandleCalendar } from '../messages.js';
import type { CommandAnswer } from '../request.js';

@CommandHandler(HandleCalendar)
export class HandleCalendarHandler implements ICommandHandler<HandleCalendar> {
  constructor(private readonly shell: CommandShell) {}

  execute({ id, command, request }: HandleCalendar): Promise<CommandAnswer> {
    const decide = (state: CalendarState, context: Context) =>
      Promise.resolve().then(() => calendarDecider.decide(command, state, context));
    return this.shell.run({ aggregate: calendars, id, command, request, decide });
  }
}
