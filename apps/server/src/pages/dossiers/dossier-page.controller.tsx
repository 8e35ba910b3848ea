import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { DOSSIER } from '../api/questions.js';
import { Pages, type Content } from '../frame/pages.js';
import { DossierPage } from './dossier-page.js';
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

  private async content(request: HttpRequest, id: string): Promise<Content> {
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const body = <DossierPage dossier={dossier} />;
    return { title: `${dossierName(dossier)}: ${dossier.title}`, here: 'dossiers', body };
  }
}
