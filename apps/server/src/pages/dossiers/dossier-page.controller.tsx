import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { DOSSIER, DOSSIER_TIMELINE } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { DossierPage } from './dossier-page.js';
import { ExaminePage } from './examine-page.js';
import { dossierName } from './dossier-words.js';

@ApiExcludeController()
@Controller('ho-so')
export class DossierPageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get(':id')
  @AsPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, id));
  }

  @Get(':id/xet')
  @AsPage()
  @TakesQuery()
  examine(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.examined(request, id));
  }

  private async content(request: HttpRequest, id: string): Promise<Content> {
    const newest = { order: 'newest', limit: '100', cursor: textIn(request, 'truoc') };
    const [dossier, timeline] = await Promise.all([
      this.api.ask(request, DOSSIER, { id }),
      this.api.ask(request, DOSSIER_TIMELINE, { id }, newest),
    ]);
    const { next } = timeline;
    const older = next === null ? null : `/ho-so/${id}?${new URLSearchParams({ truoc: next }).toString()}#dien-bien`;
    const body = <DossierPage dossier={dossier} timeline={timeline} older={older} />;
    return { title: `${dossierName(dossier)}: ${dossier.title}`, here: 'dossiers', body };
  }

  private async examined(request: HttpRequest, id: string): Promise<Content> {
    const dossier = await this.api.ask(request, DOSSIER, { id });
    return { title: `Xem xét: ${dossierName(dossier)}`, here: 'dossiers', body: <ExaminePage dossier={dossier} /> };
  }
}
