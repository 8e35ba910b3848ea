import { ACTING_ROLES, isInForce, type AppointedPost } from '@app/domain';
import type { MyWorkRequest } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { within } from '../http/filter-fields.js';
import { ReaderPosts } from '../http/reader-posts.js';
import type { MyWorkFilterQuery } from './my-work-query.js';

interface WorkAsking {
  readonly person: string;
  readonly scope: readonly string[];
}

/** What a person asks of the work that waits, under the posts that they hold today. */
@Injectable()
export class AskedWork {
  constructor(
    private readonly held: ReaderPosts,
    private readonly clock: Clock,
  ) {}

  async by(
    { person, scope }: WorkAsking,
    { area, view, plan, kind }: MyWorkFilterQuery,
  ): Promise<{ readonly request: MyWorkRequest; readonly held: readonly AppointedPost[] }> {
    const today = this.clock.today();
    const held = (await this.held.of(person)).filter((post) => isInForce(post, today));
    const posts = held.flatMap(({ role, unit }) => {
      const acting = ACTING_ROLES.find((one) => one === role);
      return acting ? [{ role: acting, unit }] : [];
    });
    return { request: { person, posts, scope: within(scope, area), today, view, plan, kind }, held };
  }
}
