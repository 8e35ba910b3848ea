import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { json } from 'node:stream/consumers';
import { AsPage, AsReadingPage } from '../../../http/gate/route-rule.js';
import type { ReadyBody } from '../../../health/health.controller.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { AWAITED_POSTS, READ_MODELS, VACANT_WORK } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { Pages, type Content } from '../../frame/pages.js';
import { ListGoesOn, ListHead } from '../../parts/list-head.js';
import { AdministrationPlaces } from '../administration-places.js';
import { Readers } from '../readers.js';
import { StatusPage } from './status-page.js';
import { VacantWork } from './vacant-work.js';

/** On the page of all that is told. */
const SHOWN = '10';

@ApiExcludeController()
@Controller('quan-tri')
export class StatusController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly readers: Readers,
  ) {}

  @Get('tinh-trang')
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  @Get('viec-trong')
  @AsReadingPage()
  @TakesQuery()
  vacant(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.vacantWork(request));
  }

  @Get('viec-trong/bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async vacantTable(
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, addressOf('/vacant-work.csv')), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const [reader, ready] = await Promise.all([this.readers.of(request), this.readiness(request)]);
    const body = <StatusPage reader={reader} ready={ready} overseen={await this.overseen(request, reader.oversees)} />;
    return { title: 'Tình trạng', here: 'administration', body };
  }

  private async overseen(request: HttpRequest, oversees: boolean) {
    if (!oversees) return null;
    const [vacant, awaited, readModels] = await Promise.all([
      this.api.ask(request, VACANT_WORK, {}, { limit: SHOWN }),
      this.api.ask(request, AWAITED_POSTS, {}, { limit: SHOWN }),
      this.api.ask(request, READ_MODELS),
    ]);
    return { vacant, awaited, readModels };
  }

  /** An answer of its own, also where the service is not ready. */
  private async readiness(request: HttpRequest): Promise<ReadyBody> {
    const { lines } = await this.api.follow(request, { method: 'GET', url: '/health/ready', headers: {} });
    return (await json(lines)) as ReadyBody;
  }

  private async vacantWork(request: HttpRequest): Promise<Content> {
    const asked = { cursor: textIn(request, 'tiep'), total: 'true' };
    const [reader, page] = await Promise.all([this.readers.of(request), this.api.ask(request, VACANT_WORK, {}, asked)]);
    const { items, next } = page;
    const later = next && `/quan-tri/viec-trong?${new URLSearchParams({ tiep: next }).toString()}`;
    const body = (
      <>
        <AdministrationPlaces here="status" reader={reader} />
        <ListHead title="Việc không còn ai làm" noun="việc" page={page} table="/quan-tri/viec-trong/bang-tinh" />
        {items.length > 0 && <p class="quiet">Hãy bổ nhiệm người vào chức vụ được nêu.</p>}
        {items.length === 0 && <p class="notice">Mọi việc đang chờ đều có người giữ chức vụ phải làm.</p>}
        {items.length > 0 && <VacantWork items={items} />}
        <ListGoesOn next={later} />
      </>
    );
    return { title: 'Việc không còn ai làm', here: 'administration', body };
  }
}
