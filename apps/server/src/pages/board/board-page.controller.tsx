import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { textIn } from '../browser/query.js';
import { redirect } from '../browser/redirect.js';
import { Pages } from '../frame/pages.js';
import { BY, asksForAllPlans, boardAddress, boardFiltersIn } from './board-filters.js';
import { BoardPages } from './board-pages.js';

@ApiExcludeController()
@Controller('theo-doi')
export class BoardPageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly boards: BoardPages,
  ) {}

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { plan, ...filters } = boardFiltersIn(request);
    const by = textIn(request, BY);
    const address =
      by === undefined && plan !== undefined
        ? addressOf('/plans/{plan}/board.csv', { plan }, filters)
        : addressOf('/board.csv', {}, { by, plan, area: filters.area, unit: filters.unit });
    return passedOn(await this.api.flow(request, address), reply);
  }

  @Get()
  @AsReadingPage()
  @TakesQuery()
  async board(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const filters = boardFiltersIn(request);
    const { plan, area } = filters;
    const concern = { what: 'overview', plan, area } as const;
    if (plan !== undefined)
      return this.pages.send(request, reply, this.boards.ofPlan(request, { ...filters, plan }), concern);
    const shown = await this.boards.ofArea(request, filters);
    const only = asksForAllPlans(request) ? null : shown.only;
    if (only !== null) return redirect(reply, boardAddress({ ...filters, plan: only }));
    return this.pages.send(request, reply, shown.content, concern);
  }
}
