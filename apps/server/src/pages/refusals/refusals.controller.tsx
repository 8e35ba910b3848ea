import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { REFUSALS } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { filtersIn, HOME, refusalsAddress, type RefusalFilters } from './refusal-filters.js';
import { BAD_DAYS, RefusalListPage } from './refusal-list-page.js';

const ROWS = '50';

@ApiExcludeController()
@Controller('bi-tu-choi')
export class RefusalPagesController {
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
    const { sort: _, ...filters } = filtersIn(request);
    return passedOn(await this.api.flow(request, addressOf('/refusals.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = filtersIn(request);
    try {
      return await this.listed(request, filters);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !isOfDays(error)) throw error;
      const body = <RefusalListPage {...{ filters, page: null, next: null, said: saidOf(error) }} />;
      return { title: 'Việc bị từ chối', here: 'refusals', status: error.problem.status, body };
    }
  }

  private async listed(request: HttpRequest, filters: RefusalFilters): Promise<Content> {
    const asked = { ...filters, cursor: textIn(request, 'tiep'), limit: ROWS, total: 'true' };
    const page = await this.api.ask(request, REFUSALS, {}, asked);
    const next = page.next === null ? null : refusalsAddress(HOME, filters, { tiep: page.next });
    return { title: 'Việc bị từ chối', here: 'refusals', body: <RefusalListPage {...{ filters, page, next }} /> };
  }
}

/** What is wrong with the days: that they are none, or in the wrong order. */
function saidOf({ problem: { errors = [] } }: ApiRefusal): string {
  return errors.find(({ rule }) => rule === 'notAfterTo')?.message ?? BAD_DAYS;
}

/** Whether the typed days alone are wrong. */
function isOfDays({ problem: { code, errors = [] } }: ApiRefusal): boolean {
  return code === 'VALIDATION_FAILED' && errors.every(({ field }) => field === 'from' || field === 'to');
}
