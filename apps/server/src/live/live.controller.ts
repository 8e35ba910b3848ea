import { FilterQueries } from '@app/read-side';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReaderPosts } from '../http/reader-posts.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { Streams } from '../http/route-docs.js';
import type { Hearing } from './news-listener.js';
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
  async proposal(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UuidParam) id: string,
    @Coming() arrival: Arrival,
  ): Promise<StreamableFile> {
    const hidden = await this.filters.unknown({ proposal: id }, { scope, reach });
    if (hidden.length > 0) throw new Problem('NOT_FOUND');
    return this.streamTo(arrival, { what: 'proposal', id });
  }

  @Get('dossiers/:id/stream')
  @Streams('ReadDossier', 'Báo ngay khi một hồ sơ trình thay đổi')
  async dossier(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UuidParam) id: string,
    @Coming() arrival: Arrival,
  ): Promise<StreamableFile> {
    const hidden = await this.filters.unknown({ dossier: id }, { scope, reach });
    if (hidden.length > 0) throw new Problem('NOT_FOUND');
    return this.streamTo(arrival, { what: 'dossier', id });
  }

  private async streamTo({ session, since, onLeave }: Arrival, about: Hearing['about']): Promise<StreamableFile> {
    const posts = await this.held.of(session.personId);
    const listener = this.live.listen({ session, posts, about }, since);
    onLeave(() => this.live.end(listener));
    return new StreamableFile(listener.stream.body, { type: 'text/event-stream; charset=utf-8' });
  }
}
