import { ACTING_ROLES, isInForce, type AppointedPost } from '@app/domain';
import { MyWorkQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { ReaderPosts } from '../http/reader-posts.js';
import { within } from '../http/filter-fields.js';
import { Scope } from '../http/gate/scope.js';
import { AwaitedPosts } from '../people/awaited-posts.js';
import type { AwaitedPostBody } from '../people/post-views.js';
import { MyWorkQuery } from './my-work-query.js';
import { ShownWork } from './shown-work.js';
import { WorkPageBody } from './work-views.js';

@ApiTags('Việc của tôi')
@Controller('api/v1/my-work')
export class WorkController {
  constructor(
    private readonly work: MyWorkQueries,
    private readonly held: ReaderPosts,
    private readonly shown: ShownWork,
    private readonly posts: AwaitedPosts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ReadMyWork', 'Việc đang chờ tôi, đang chờ người khác, hoặc được hoãn; gấp trước', WorkPageBody)
  async list(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() { area, view, plan, kind, cursor, limit }: MyWorkQuery,
  ): Promise<WorkPageBody> {
    const today = this.clock.today();
    const held = (await this.held.of(person)).filter((post) => isInForce(post, today));
    const posts = held.flatMap(({ role, unit }) => {
      const acting = ACTING_ROLES.find((one) => one === role);
      return acting ? [{ role: acting, unit }] : [];
    });
    const request = { person, posts, scope: within(scope, area), today, view, plan, kind };
    const counts = await this.work.counts(request);
    const page = await this.work.list({ ...request, after: cursor, limit });
    const { items, next, names } = await this.shown.of(page);
    return { items, next, names, counts, appointments: cursor ? [] : await this.awaited(person, held) };
  }

  private async awaited(reader: string, held: readonly AppointedPost[]): Promise<AwaitedPostBody[]> {
    const administered = held.filter(({ role }) => role === 'administrator');
    const scope = administered.flatMap(({ area }) => area.slice(-1));
    return scope.length === 0 ? [] : (await this.posts.list({ scope, reader })).items;
  }
}
