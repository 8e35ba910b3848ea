import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage, AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { FormActs } from '../../acts/form-acts.js';
import { Api } from '../../api/api.js';
import { PARAMETERS_OF } from '../../api/questions.js';
import type { Form } from '../../browser/form.js';
import { Pages } from '../../frame/pages.js';
import { ENDING_RATE, rateIn } from './rate-forms.js';
import { RateTrials } from './rate-trials.js';
import { RatesPages, type SentRate } from './rates-pages.js';

@ApiExcludeController()
@Controller('quan-tri/tham-so')
export class RatesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly shown: RatesPages,
    private readonly trials: RateTrials,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.shown.list(request));
  }

  @Get(':area')
  @AsReadingPage()
  @TakesQuery()
  show(@Param('area') area: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.shown.one(request, area));
  }

  @Get(':area/moi')
  @AsPage()
  @TakesQuery()
  askToAdd(@Param('area') area: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.shown.add(request, area));
  }

  @Post(':area/moi')
  @AsPage()
  @TakesBody()
  async add(@Param('area') area: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    await this.acts.perform(request, reply, {
      act: { path: '/parameters/{area}', parts: { area }, body: rateIn(typed) },
      to: () => `/quan-tri/tham-so/${area}?da=moi`,
      again: (again) => this.shown.add(request, area, { typed, again }),
    });
  }

  /** Says what becomes different. */
  @Post(':area/moi/xem-truoc')
  @AsPage()
  @TakesBody()
  async tryToAdd(@Param('area') area: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    const act = { path: '/parameters/{area}', parts: { area }, body: rateIn(typed) };
    await this.trials.show(request, reply, { act, page: (sent) => this.shown.add(request, area, sent) });
  }

  @Get(':area/:parameter/ngay-cuoi')
  @AsPage()
  @TakesQuery()
  askToEnd(
    @Param('area') area: string,
    @Param('parameter') parameter: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.shown.ending(request, { area, parameter }));
  }

  @Post(':area/:parameter/ngay-cuoi')
  @AsPage()
  @TakesBody()
  async end(
    @Param('area') area: string,
    @Param('parameter') parameter: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const typed = request.body as Form;
    await this.acts.perform(request, reply, {
      act: await this.endingOf(request, { area, parameter }),
      to: () => `/quan-tri/tham-so/${area}?da=${ENDING_RATE.slug}`,
      again: (again) => this.shown.ending(request, { area, parameter }, { typed, again }),
    });
  }

  @Post(':area/:parameter/ngay-cuoi/xem-truoc')
  @AsPage()
  @TakesBody()
  async tryToEnd(
    @Param('area') area: string,
    @Param('parameter') parameter: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const act = await this.endingOf(request, { area, parameter });
    const page = (sent: SentRate) => this.shown.ending(request, { area, parameter }, sent);
    await this.trials.show(request, reply, { act, page });
  }

  private async endingOf(request: HttpRequest, parts: { readonly area: string; readonly parameter: string }) {
    const rates = await this.api.ask(request, PARAMETERS_OF, { area: parts.area });
    return { path: ENDING_RATE.path, parts, body: ENDING_RATE.body(request.body as Form, rates) };
  }
}
