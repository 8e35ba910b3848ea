import { vacancyWarning } from '@app/wording';
import type { CommandAnswer, CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { PlaceNames } from '../http/place-names.js';
import { unitsIn } from '../http/standing-body.js';
import { workItemBody } from '../work/work-views.js';
import type { EndedPostBody } from './ended-post-views.js';
import { LastAdministrator } from './last-administrator.js';
import { LeftWork, type Ending } from './left-work.js';

/** Ends a post, and says what nobody will be there to do. */
@Injectable()
export class EndPost {
  constructor(
    private readonly commands: Commands,
    private readonly left: LeftWork,
    private readonly places: PlaceNames,
    private readonly last: LastAdministrator,
  ) {}

  /** @throws Rejection, CommandConflict, StoreUnavailable */
  async end({ person, appointment, lastDay }: Ending, request: CommandRequest): Promise<EndedPostBody> {
    const command = { type: 'EndAppointment', appointment, lastDay } as const;
    const administrators = await this.last.othersFor(person, appointment);
    const answer: CommandAnswer = await this.commands.send('person', person, command, { ...request, administrators });
    const { items, next } = await this.left.after({ person, appointment, lastDay });
    const names = await this.places.units(unitsIn(items));
    const warning = items.length > 0 ? vacancyWarning(lastDay, items.length, next !== null) : null;
    return { ...answer, warning, waiting: items.map((item) => workItemBody(item, names)), more: next !== null };
  }
}
