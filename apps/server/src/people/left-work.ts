import { ACTING_ROLES, dayAfter, type CivilDate } from '@app/domain';
import { PersonQueries, VacantWorkQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';

export interface Ending {
  readonly person: string;
  readonly appointment: string;
  readonly lastDay: CivilDate;
}

const MOST_SHOWN = 20;

/** What nobody will be there to do once a post has ended. */
@Injectable()
export class LeftWork {
  constructor(
    private readonly people: PersonQueries,
    private readonly work: VacantWorkQueries,
    private readonly clock: Clock,
  ) {}

  /** What waits for the post alone once it has ended, and nobody else holds it. */
  async after({ person, appointment, lastDay }: Ending) {
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
