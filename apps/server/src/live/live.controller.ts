import { FilterQueries, type OneThing } from '@app/read-side';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReaderPosts } from '../http/reader-posts.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { PlanParam, UuidParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { Streams } from '../http/route-docs.js';
import { within } from '../http/filter-fields.js';
import type { Hearing } from './hearing.js';
import { OverviewQuery } from './overview-query.js';
import { LiveNews } from './live-news.js';
import { Coming, type Arrival } from './arrival.js';

@ApiTags('Tin mới')
@Controller('api/v1')
export class LiveController {
  constructor(
    private readonly live: LiveNews,
    private readonly held: ReaderPosts,
    private readonly filters: FilterQueries,
  ) {}

  @Get('my-work/stream')
  @Streams('ReadMyWork', 'Báo ngay khi việc đang chờ tôi thay đổi')
  myWork(@Coming() arrival: Arrival): Promise<StreamableFile> {
    return this.streamTo(arrival, { what: 'my-work' });
  }

  @Get('proposals/:id/stream')
  @Streams('ReadProposal', 'Báo ngay khi một phương án thay đổi')
  proposal(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UuidParam) id: string,
    @Coming() arrival: Arrival,
  ): Promise<StreamableFile> {
    return this.streamOf({ what: 'proposal', id }, { scope, reach }, arrival);
  }

  @Get('dossiers/:id/stream')
  @Streams('ReadDossier', 'Báo ngay khi một hồ sơ trình thay đổi')
  dossier(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UuidParam) id: string,
    @Coming() arrival: Arrival,
  ): Promise<StreamableFile> {
    return this.streamOf({ what: 'dossier', id }, { scope, reach }, arrival);
  }

  @Get('plans/:id/stream')
  @Streams('ReadPlan', 'Báo ngay khi một kế hoạch thay đổi')
  plan(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', PlanParam) id: string,
    @Coming() arrival: Arrival,
  ): Promise<StreamableFile> {
    return this.streamOf({ what: 'plan', id }, { scope, reach }, arrival);
  }

  @Get('overview/stream')
  @Streams('ListProposals', 'Báo khi trong tầm xem có phương án, hồ sơ trình, kế hoạch hay điều chúng dựa vào thay đổi')
  overview(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() { area, plan, kind }: OverviewQuery,
    @Coming() arrival: Arrival,
  ): Promise<StreamableFile> {
    return this.streamTo(arrival, { what: 'overview', scope: within(scope, area), reach, plan, kind });
  }

  /** @throws Problem NOT_FOUND */
  private async streamOf(
    about: { readonly what: OneThing; readonly id: string },
    seen: { readonly scope: readonly string[]; readonly reach: readonly string[] },
    arrival: Arrival,
  ): Promise<StreamableFile> {
    const hidden = await this.filters.unknown({ [about.what]: about.id }, seen);
    if (hidden.length > 0) throw new Problem('NOT_FOUND');
    return this.streamTo(arrival, about);
  }

  private async streamTo({ session, since, onLeave }: Arrival, about: Hearing['about']): Promise<StreamableFile> {
    const posts = await this.held.of(session.personId);
    const listener = this.live.listen({ session, posts, about }, since);
    onLeave(() => this.live.end(listener));
    return new StreamableFile(listener.stream.body, { type: 'text/event-stream; charset=utf-8' });
  }
}
