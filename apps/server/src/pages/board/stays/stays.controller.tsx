import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { STAYS, STAY_STATISTICS } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { Pages, type Content } from '../../frame/pages.js';
import { PlanChoicesOf } from '../../proposals/list/plan-choices.js';
import { medianOf } from './median-of.js';
import { stayFiltersIn, staysAddress, type StayFilters } from './stay-filters.js';
import { StayListPage } from './stay-list-page.js';

const ROWS = '50';

@ApiExcludeController()
@Controller('theo-doi/o-buoc')
export class StayPagesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly choices: PlanChoicesOf,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const { plan, area } = stayFiltersIn(request);
    return this.pages.send(request, reply, this.content(request), { what: 'overview', plan, area });
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { sort: _, ...filters } = stayFiltersIn(request);
    return passedOn(await this.api.flow(request, addressOf('/stays.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = stayFiltersIn(request);
    const { plan, path, stage } = filters;
    const asked = { ...filters, cursor: textIn(request, 'tiep'), limit: ROWS, total: 'true' };
    const [page, choices, median] = await Promise.all([
      this.api.ask(request, STAYS, {}, asked),
      this.choices.of(request, plan, { path, stages: [stage] }),
      this.median(request, filters),
    ]);
    const next = page.next === null ? null : staysAddress(filters, { tiep: page.next });
    return {
      title: 'Từng lần ở một bước',
      here: 'board',
      body: <StayListPage {...{ page, filters, choices, median, next }} />,
    };
  }

  /** Of one stage of a plan; of many it says little, and takes long to count. */
  private async median(request: HttpRequest, { sort: _, ...filters }: StayFilters): Promise<string | null> {
    if (filters.plan === undefined || filters.stage === undefined) return null;
    const { total } = await this.api.ask(request, STAY_STATISTICS, {}, { ...filters, limit: '1' });
    return medianOf(total.all);
  }
}
