import type { AppointedPost } from '@app/domain';
import { MyWorkQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { Scope } from '../http/gate/scope.js';
import { AwaitedPosts } from '../people/awaited-posts.js';
import type { AwaitedPostBody } from '../people/post-views.js';
import { AskedWork } from './asked-work.js';
import { MyWorkFilterQuery, MyWorkQuery } from './my-work-query.js';
import { ShownWork } from './shown-work.js';
import { WorkCountsBody, WorkPageBody } from './work-views.js';

@ApiTags('Việc của tôi')
@Controller('api/v1/my-work')
export class WorkController {
  constructor(
    private readonly work: MyWorkQueries,
    private readonly asked: AskedWork,
    private readonly shown: ShownWork,
    private readonly posts: AwaitedPosts,
  ) {}

  @Get()
  @Reads('ReadMyWork', 'Việc đang chờ tôi, đang chờ người khác, hoặc được hoãn; gấp trước', WorkPageBody)
  async list(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() { cursor, limit, ...filter }: MyWorkQuery,
  ): Promise<WorkPageBody> {
    const { request, held } = await this.asked.by({ person, scope }, filter);
    const counts = await this.work.counts(request);
    const page = await this.work.list({ ...request, after: cursor, limit });
    const { items, next, names } = await this.shown.of(page);
    return { items, next, names, counts, appointments: cursor ? [] : await this.awaited(person, held) };
  }

  @Get('counts')
  @Reads('ReadMyWork', 'Số việc đang chờ tôi, theo mức gấp và loại', WorkCountsBody)
  async counts(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() filter: MyWorkFilterQuery,
  ): Promise<WorkCountsBody> {
    return this.work.counts((await this.asked.by({ person, scope }, filter)).request);
  }

  private async awaited(reader: string, held: readonly AppointedPost[]): Promise<AwaitedPostBody[]> {
    const administered = held.filter(({ role }) => role === 'administrator');
    const scope = administered.flatMap(({ area }) => area.slice(-1));
    return scope.length === 0 ? [] : (await this.posts.list({ scope, reader })).items;
  }
}
