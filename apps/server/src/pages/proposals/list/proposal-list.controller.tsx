import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { BOARDS, PROPOSALS } from '../../api/questions.js';
import { redirect } from '../../browser/redirect.js';
import { textIn } from '../../browser/query.js';
import { Pages, type Content } from '../../frame/pages.js';
import { filtersIn, listAddress } from './list-filters.js';
import { ListPage } from './list-page.js';
import { meansDossier } from './means-dossier.js';
import { PlanChoicesOf } from './plan-choices.js';

const ROWS = '50';

@ApiExcludeController()
@Controller('phuong-an')
export class ProposalListController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly choices: PlanChoicesOf,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  async list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const { q = '', plan, area, ward } = filtersIn(request);
    if (meansDossier(q)) return redirect(reply, `/ho-so?${new URLSearchParams({ tim: q }).toString()}`);
    const concern = { what: 'overview', plan, area: area ?? ward, kind: 'proposal' } as const;
    return this.pages.send(request, reply, this.content(request), concern);
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { sort: _, ...filters } = filtersIn(request);
    return passedOn(await this.api.flow(request, addressOf('/proposals.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = filtersIn(request);
    const asked = { ...filters, cursor: textIn(request, 'tiep'), limit: ROWS, total: 'true' };
    const area = filters.ward ?? filters.area;
    const [page, choices, narrowed] = await Promise.all([
      this.api.ask(request, PROPOSALS, {}, asked),
      this.choices.of(request, filters.plan, { path: filters.path, stages: [filters.stage] }),
      area === undefined ? null : this.api.ask(request, BOARDS, {}, { area, limit: '1' }),
    ]);
    const next = page.next === null ? null : listAddress(filters, { tiep: page.next });
    const table = listAddress(filters).replace('/phuong-an', '/phuong-an/bang-tinh');
    const areaName = narrowed && narrowed.areaName;
    const body = <ListPage {...{ page, filters, choices, areaName, next, table }} />;
    return { title: 'Phương án', here: 'proposals', body };
  }
}
