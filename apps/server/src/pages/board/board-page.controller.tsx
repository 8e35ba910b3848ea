import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { redirect } from '../browser/redirect.js';
import { Pages } from '../frame/pages.js';
import { asksForAllPlans, boardAddress, boardFiltersIn } from './board-filters.js';
import { BoardPages } from './board-pages.js';

@ApiExcludeController()
@Controller('theo-doi')
export class BoardPageController {
  constructor(
    private readonly pages: Pages,
    private readonly boards: BoardPages,
  ) {}

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
