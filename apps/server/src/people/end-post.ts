import { ACTING_ROLES, dayAfter, type CivilDate } from '@app/domain';
import { PersonQueries, VacantWorkQueries } from '@app/read-side';
import { vacancyWarning } from '@app/wording';
import { Clock, type CommandAnswer, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { unitsIn } from '../http/standing-body.js';
import { workItemBody } from '../work/work-views.js';
import type { EndedPostBody } from './ended-post-views.js';
import { PlaceNames } from '../http/place-names.js';

interface Ending {
  readonly person: string;
  readonly appointment: string;
  readonly lastDay: CivilDate;
}

const MOST_SHOWN = 20;

/** Ends a post, and says what nobody will be there to do. */
@Injectable()
export class EndPost {
  constructor(
    private readonly commands: Commands,
    private readonly people: PersonQueries,
    private readonly work: VacantWorkQueries,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  /** @throws Rejection, CommandConflict, StoreUnavailable */
  async end({ person, appointment, lastDay }: Ending, request: CommandRequest): Promise<EndedPostBody> {
    const command = { type: 'EndAppointment', appointment, lastDay } as const;
    const answer: CommandAnswer = await this.commands.send('person', person, command, request);
    const { items, next } = await this.left({ person, appointment, lastDay });
    const names = await this.places.units(unitsIn(items));
    const warning = items.length > 0 ? vacancyWarning(lastDay, items.length, next !== null) : null;
    return { ...answer, warning, waiting: items.map((item) => workItemBody(item, names)), more: next !== null };
  }

  /** What waits for the post alone once it has ended, and nobody else holds it. */
  private async left({ person, appointment, lastDay }: Ending) {
    const post = (await this.people.posts(person))?.find(({ id }) => id === appointment);
    const role = ACTING_ROLES.find((acting) => acting === post?.role);
    if (!post || !role) return { items: [], next: null };
    const today = this.clock.today();
    const on = lastDay < today ? today : dayAfter(lastDay);
    const scope = post.area.slice(-1);
    return this.work.list({
      scope,
      today,
      on,
      post: { role, unit: post.unit },
      besides: appointment,
      limit: MOST_SHOWN,
    });
  }
}
