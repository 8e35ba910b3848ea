import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { SAVING_LINES } from '../api/questions.js';
import { filteredAddress, filtersGiven } from '../browser/address-filters.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import type { Concern } from '../live/concern.js';
import { LinesPage } from './lines-page.js';
import { BY_NAMES, LINE_NAMES, SAVING_NAMES, savingsAddress } from './saving-filters.js';
import { SavingPages } from './saving-pages.js';

const ROWS = '50';

@ApiExcludeController()
@Controller('cat-giam')
export class SavingsPageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly savings: SavingPages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  totals(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.savings.totals(request), concernIn(request));
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async totalsTable(
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    const filters = filtersGiven(request, BY_NAMES);
    return passedOn(await this.api.flow(request, addressOf('/savings.csv', {}, filters)), reply);
  }

  @Get('dong')
  @AsReadingPage()
  @TakesQuery()
  lines(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.listed(request), concernIn(request));
  }

  @Get('dong/bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { sort: _, ...filters } = filtersGiven(request, LINE_NAMES);
    return passedOn(await this.api.flow(request, addressOf('/savings/lines.csv', {}, filters)), reply);
  }

  private async listed(request: HttpRequest): Promise<Content> {
    const filters = filtersGiven(request, LINE_NAMES);
    const asked = { ...filters, cursor: textIn(request, 'tiep'), limit: ROWS, total: 'true' };
    const [page, sum] = await Promise.all([
      this.api.ask(request, SAVING_LINES, {}, asked),
      this.savings.sumOf(request, filters),
    ]);
    const of = { names: LINE_NAMES, filters };
    const body = (
      <LinesPage
        page={page}
        filters={filters}
        sum={sum}
        back={savingsAddress(filtersGiven(request, SAVING_NAMES))}
        next={page.next === null ? null : filteredAddress('/cat-giam/dong', of, { tiep: page.next })}
        table={filteredAddress('/cat-giam/dong/bang-tinh', of)}
      />
    );
    return { title: 'Từng dòng cắt giảm', here: 'savings', body };
  }
}

function concernIn(request: HttpRequest): Concern {
  const { plan, area, ward } = filtersGiven(request, SAVING_NAMES);
  return { what: 'overview', plan, area: area ?? ward, kind: 'savings' };
}
