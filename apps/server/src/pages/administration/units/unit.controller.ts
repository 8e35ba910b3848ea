import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage, AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { FormActs } from '../../acts/form-acts.js';
import { formAt } from '../../acts/form-at.js';
import { Api } from '../../api/api.js';
import { UNIT } from '../../api/questions.js';
import type { Form } from '../../browser/form.js';
import { Pages } from '../../frame/pages.js';
import { UNIT_FORMS } from './unit-forms.js';
import { UnitPages } from './unit-pages.js';

@ApiExcludeController()
@Controller('quan-tri/don-vi/:id')
export class UnitController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly shown: UnitPages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.shown.shown(request, id));
  }

  @Get('viec/:slug')
  @AsPage()
  @TakesQuery()
  async ask(
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    await this.pages.send(request, reply, this.shown.form(request, formAt(UNIT_FORMS, slug), id));
  }

  @Post('viec/:slug')
  @AsPage()
  @TakesBody()
  async perform(
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = formAt(UNIT_FORMS, slug);
    const typed = request.body as Form;
    const { path, method = 'POST', body } = form;
    const unit = await this.api.ask(request, UNIT, { id });
    await this.acts.perform(request, reply, {
      act: { path, method, parts: { id }, body: body(typed, unit) },
      to: () => `/quan-tri/don-vi/${id}?da=${slug}`,
      again: (again) => this.shown.form(request, form, id, { typed, again }),
    });
  }
}
