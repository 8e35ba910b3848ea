import { calendarDifference, calendarOver, ownerId, uncountedDays } from '@app/domain';
import { MovedDeadlineQueries } from '@app/read-side';
import { Clock, ReferenceData, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { calendarOf, type CalendarBody, type CalendarQuery } from './calendar-body.js';
import { movedDeadlinesBody } from './moved-deadline-views.js';
import type { CalendarAnswerBody } from './calendar-views.js';

interface Asked {
  readonly query: CalendarQuery;
  readonly request: CommandRequest;
}

/** Sets the calendar of an area or tries it, and answers what becomes different. */
@Injectable()
export class TellCalendar {
  constructor(
    private readonly commands: Commands,
    private readonly reference: ReferenceData,
    private readonly deadlines: MovedDeadlineQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Rejection, CommandConflict, StoreUnavailable, InvalidCursor */
  async tell(area: readonly string[], body: CalendarBody, { query, request }: Asked): Promise<CalendarAnswerBody> {
    const id = ownerId(area);
    const calendar = calendarOf(id, body);
    const command = { type: 'ChangeCalendar', area, calendar } as const;
    // Whoever may not change it learns nothing of what it would do.
    await this.commands.send('calendar', id, command, { ...request, dryRun: true });
    const [held, above] = await Promise.all([
      this.reference.calendarOf(area),
      area.length === 0 ? null : this.reference.calendarOf(area.slice(0, -1)),
    ]);
    const { move, cursor, limit } = query;
    const moved = await this.deadlines.by({ area, calendar, today: this.clock.today(), move, after: cursor, limit });
    const answer = await this.commands.send('calendar', id, command, request);
    const here = calendarOver(above, calendar);
    return {
      id,
      revision: answer.revision,
      position: answer.position,
      changed: answer.changed,
      dryRun: request.dryRun ?? false,
      difference: above && calendarDifference(above, here),
      changes: held && calendarDifference(held, here),
      deadlines: movedDeadlinesBody(moved),
      countsFrom: here.from,
      countsTo: here.to,
      uncounted: uncountedDays(above, calendar),
    };
  }
}
