import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage, AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import type { CalendarAnswerBody } from '../../../calendars/calendar-views.js';
import { FormActs, type Again } from '../../acts/form-acts.js';
import { headOf } from '../../acts/hidden-fields.js';
import { inWordsOfPages } from '../../acts/problem-words.js';
import { problemToShow } from '../../acts/shown-problem.js';
import { Api } from '../../api/api.js';
import type { Form } from '../../browser/form.js';
import { Pages } from '../../frame/pages.js';
import { calendarIn } from './calendar-form.js';
import { CalendarPages } from './calendar-pages.js';
import { isPreview, movedAsked } from './moved-shown.js';

const PATH = '/calendars/{area}';

@ApiExcludeController()
@Controller('quan-tri/lich')
export class CalendarController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly shown: CalendarPages,
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

  @Get(':area/sua')
  @AsPage()
  @TakesQuery()
  ask(@Param('area') area: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.shown.form(request, area));
  }

  /** Shows what becomes different, goes back to the form, or records. */
  @Post(':area/sua')
  @AsPage()
  @TakesBody()
  async change(@Param('area') area: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const form = request.body as Form;
    const what = form.text('_do');
    if (isPreview(what)) return this.tryOut(request, reply, area);
    if (what === 'sua') return this.pages.send(request, reply, this.shown.form(request, area, { typed: form }));
    await this.acts.perform(request, reply, {
      act: { path: PATH, method: 'PUT', parts: { area }, body: calendarIn(form) },
      to: () => `/quan-tri/lich/${area}?da=ghi`,
      again: (again) => this.shown.form(request, area, { typed: form, again }),
    });
  }

  private async tryOut(request: HttpRequest, reply: HttpReply, area: string): Promise<void> {
    const form = request.body as Form;
    const asked = movedAsked(form.text('_do'));
    const query = new URLSearchParams([['dryRun', 'true'], ...Object.entries(asked)]).toString();
    const tried = { path: `${PATH}?${query}`, method: 'PUT', parts: { area }, body: calendarIn(form) } as const;
    try {
      const answer = (await this.api.act(request, { ...tried, ...headOf(form) })) as CalendarAnswerBody;
      await this.pages.send(request, reply, this.shown.preview(request, area, { answer, form, asked }));
    } catch (error) {
      const problem = inWordsOfPages(problemToShow(error));
      const again: Again = { problem, key: undefined, meanwhile: null };
      const content = await this.shown.form(request, area, { typed: form, again });
      await this.pages.send(request, reply, { ...content, status: problem.status });
    }
  }
}
