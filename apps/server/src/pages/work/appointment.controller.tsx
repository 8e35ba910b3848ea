import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ComponentChild } from 'preact';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { MY_WORK, PERSON } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { Pages, type Content } from '../frame/pages.js';
import { AppointmentPage, type SentAnswer } from './appointment-page.js';
import { SettledPage } from './settled-page.js';

interface Place {
  readonly id: string;
  readonly appointment: string;
}

const PATH = '/people/{id}/appointments/{appointment}';

/** A second administrator settles an appointment. */
@ApiExcludeController()
@Controller('viec/bo-nhiem/:id/:appointment')
export class AppointmentController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  async show(
    @Param('id') id: string,
    @Param('appointment') appointment: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    await this.pages.send(request, reply, this.content(request, { id, appointment }));
  }

  @Post()
  @AsPage()
  @TakesBody()
  async settle(
    @Param('id') id: string,
    @Param('appointment') appointment: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = request.body as Form;
    const [way, body] =
      form.text('_way') === 'tu-choi' ? ['refusal', { reason: form.text('reason') }] : ['confirmation', {}];
    await this.acts.perform(request, reply, {
      act: { path: `${PATH}/${way}`, parts: { id, appointment }, body },
      to: () => `/viec?da=${form.text('_way') === 'tu-choi' ? 'tu-choi' : 'xac-nhan'}`,
      again: (again) => this.content(request, { id, appointment }, { again, reason: form.text('reason') }),
    });
  }

  /** What another has settled meanwhile is told, beside what was typed. @throws ApiRefusal, Problem NOT_FOUND */
  private async content(request: HttpRequest, { id, appointment }: Place, sent: SentAnswer = NOT_SENT) {
    const { appointments } = await this.api.ask(request, MY_WORK, {}, { limit: '1' });
    const awaited = appointments.find((one) => one.id === appointment);
    if (awaited) return page(<AppointmentPage awaited={awaited} {...sent} />);
    const { name, posts } = await this.api.ask(request, PERSON, { id });
    const post = posts.find((one) => one.id === appointment);
    if (!post) throw new Problem('NOT_FOUND');
    return page(<SettledPage post={post} personName={name} {...sent} />);
  }
}

const NOT_SENT: SentAnswer = { again: null, reason: '' };

const page = (body: ComponentChild): Content => ({ title: 'Xác nhận việc bổ nhiệm', here: 'work', body });
