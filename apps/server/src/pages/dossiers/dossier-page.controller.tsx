import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage, AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { DOSSIER, DOSSIER_ENTRIES, DOSSIER_TIMELINE, SAVINGS } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { doneAct } from './done-acts.js';
import { DossierPage } from './dossier-page.js';
import { ExaminePage } from './examine-page.js';
import type { EntriesShown } from './proposals-in.js';
import { dossierName } from './dossier-words.js';

@ApiExcludeController()
@Controller('ho-so')
export class DossierPageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get(':id')
  @AsReadingPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, id), { what: 'dossier', id });
  }

  @Get(':id/bang-tinh')
  @AsReadingPage()
  async table(
    @Param('id') id: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, addressOf('/dossiers/{id}/proposals.csv', { id })), reply);
  }

  @Get(':id/xet')
  @AsPage()
  @TakesQuery()
  examine(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.examined(request, id));
  }

  private async content(request: HttpRequest, id: string): Promise<Content> {
    const newest = { order: 'newest', limit: '100', cursor: textIn(request, 'truoc') };
    const [dossier, timeline, entries, savings] = await Promise.all([
      this.api.ask(request, DOSSIER, { id }),
      this.api.ask(request, DOSSIER_TIMELINE, { id }, newest),
      this.entries(request, id, `/ho-so/${id}`),
      this.api.ask(request, SAVINGS, {}, { dossier: id }),
    ]);
    const { next } = timeline;
    const older = next === null ? null : `/ho-so/${id}?${new URLSearchParams({ truoc: next }).toString()}#dien-bien`;
    const done = doneAct(textIn(request, 'da'));
    const body = <DossierPage {...{ dossier, timeline, older, entries, savings, done }} />;
    return { title: `${dossierName(dossier)}: ${dossier.title}`, here: 'dossiers', body };
  }

  private async examined(request: HttpRequest, id: string): Promise<Content> {
    const [dossier, entries] = await Promise.all([
      this.api.ask(request, DOSSIER, { id }),
      this.entries(request, id, `/ho-so/${id}/xet`),
    ]);
    const body = <ExaminePage dossier={dossier} entries={entries} />;
    return { title: `Xem xét: ${dossierName(dossier)}`, here: 'dossiers', body };
  }

  /** The first hundred, or those after what the address names. */
  private async entries(request: HttpRequest, id: string, page: string): Promise<EntriesShown> {
    const cursor = textIn(request, 'sau');
    const { items, next } = await this.api.ask(request, DOSSIER_ENTRIES, { id }, { limit: '100', cursor });
    const later = next === null ? null : `${page}?${new URLSearchParams({ sau: next }).toString()}#phuong-an`;
    return { items, later, first: cursor === undefined ? null : `${page}#phuong-an` };
  }
}
