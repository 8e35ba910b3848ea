import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage, AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { FormActs } from '../../acts/form-acts.js';
import { formAt } from '../../acts/form-at.js';
import { Api } from '../../api/api.js';
import { PERSON } from '../../api/questions.js';
import type { Form } from '../../browser/form.js';
import { Pages } from '../../frame/pages.js';
import { PERSON_FORMS } from './person-forms.js';
import { afterEnding, PersonPages } from './person-pages.js';
import { ENDING } from './post-form-page.js';

@ApiExcludeController()
@Controller('quan-tri/nguoi/:id')
export class PersonController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly shown: PersonPages,
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
    await this.pages.send(request, reply, this.shown.form(request, formAt(PERSON_FORMS, slug), id));
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
    const form = formAt(PERSON_FORMS, slug);
    const typed = request.body as Form;
    const { path, method = 'POST', body } = form;
    const person = await this.api.ask(request, PERSON, { id });
    await this.acts.perform(request, reply, {
      act: { path, method, parts: { id }, body: body(typed, Object.assign(person, { units: [] })) },
      to: () => `/quan-tri/nguoi/${id}?da=${slug}`,
      again: (again) => this.shown.form(request, form, id, { typed, again }),
    });
  }

  @Get('chuc-vu/:post/cham-dut')
  @AsPage()
  @TakesQuery()
  async askToEnd(
    @Param('id') id: string,
    @Param('post') post: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    await this.pages.send(request, reply, this.shown.ending(request, id, post));
  }

  @Post('chuc-vu/:post/cham-dut')
  @AsPage()
  @TakesBody()
  async end(
    @Param('id') id: string,
    @Param('post') post: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const typed = request.body as Form;
    const person = await this.api.ask(request, PERSON, { id });
    await this.acts.perform(request, reply, {
      act: { path: ENDING.path, parts: { id, appointment: post }, body: ENDING.body(typed, person) },
      to: (answer) => afterEnding(id, answer),
      again: (again) => this.shown.ending(request, id, post, { typed, again }),
    });
  }
}
