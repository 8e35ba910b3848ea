import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { PROCEDURES } from '../api/questions.js';
import { filteredAddress, filtersGiven } from '../browser/address-filters.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { PROCEDURE_FILTERS } from './procedure-filters.js';
import { ProcedureListPage } from './procedure-list-page.js';

@ApiExcludeController()
@Controller('thu-tuc')
export class ProcedureListController {
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
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { sort: _, ...filters } = filtersGiven(request, PROCEDURE_FILTERS);
    return passedOn(await this.api.flow(request, addressOf('/procedures.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = filtersGiven(request, PROCEDURE_FILTERS);
    const asked = { ...filters, cursor: textIn(request, 'tiep'), total: 'true' };
    const page = await this.api.ask(request, PROCEDURES, {}, asked);
    const named = { names: PROCEDURE_FILTERS, filters };
    const next = page.next === null ? null : filteredAddress('/thu-tuc', named, { tiep: page.next });
    const table = filteredAddress('/thu-tuc/bang-tinh', named);
    const body = <ProcedureListPage {...{ page, filters, next, table }} />;
    return { title: 'Thủ tục hành chính', here: 'procedures', body };
  }
}
