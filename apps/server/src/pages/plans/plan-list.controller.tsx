import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { PLANS } from '../api/questions.js';
import { filteredAddress, filtersGiven } from '../browser/address-filters.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { PLAN_FILTERS, PlanListPage } from './plan-list-page.js';

@ApiExcludeController()
@Controller('ke-hoach')
export class PlanListController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request), { what: 'overview', kind: 'plan' });
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const filters = filtersGiven(request, PLAN_FILTERS);
    return passedOn(await this.api.flow(request, addressOf('/plans.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = filtersGiven(request, PLAN_FILTERS);
    const asked = { ...filters, cursor: textIn(request, 'tiep'), total: 'true' };
    const page = await this.api.ask(request, PLANS, {}, asked);
    const named = { names: PLAN_FILTERS, filters };
    const next = page.next === null ? null : filteredAddress('/ke-hoach', named, { tiep: page.next });
    const table = filteredAddress('/ke-hoach/bang-tinh', named);
    return { title: 'Kế hoạch', here: 'plans', body: <PlanListPage {...{ page, filters, next, table }} /> };
  }
}
