import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { IMPORTS_MADE } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { Pages, type Content } from '../../frame/pages.js';
import { ImportsMadePage } from './imports-made-page.js';

@ApiExcludeController()
@Controller('thu-tuc/cac-lan-nap')
export class ImportsMadeController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  @Get('bang-tinh')
  @AsReadingPage()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, addressOf('/procedures/imports.csv')), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const page = await this.api.ask(request, IMPORTS_MADE, {}, { cursor: textIn(request, 'tiep'), total: 'true' });
    const more = page.next === null ? null : new URLSearchParams({ tiep: page.next }).toString();
    const next = more === null ? null : `/thu-tuc/cac-lan-nap?${more}`;
    return { title: 'Các lần nạp thủ tục', here: 'procedures', body: <ImportsMadePage page={page} next={next} /> };
  }
}
