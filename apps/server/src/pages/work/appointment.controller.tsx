import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { MY_WORK } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { Pages, type Content } from '../frame/pages.js';
import { AppointmentPage, type Awaited } from './appointment-page.js';

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
    @Param('appointment') appointment: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    await this.pages.send(request, reply, content(await this.awaited(request, appointment), null));
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
    const awaited = await this.awaited(request, appointment);
    const [way, body] =
      form.text('_way') === 'tu-choi' ? ['refusal', { reason: form.text('reason') }] : ['confirmation', {}];
    await this.acts.perform(request, reply, {
      act: { path: `${PATH}/${way}`, parts: { id, appointment }, body },
      to: () => `/viec?da=${form.text('_way') === 'tu-choi' ? 'tu-choi' : 'xac-nhan'}`,
      again: (again) => Promise.resolve(content(awaited, again, form.text('reason'))),
    });
  }

  /** @throws Problem NOT_FOUND once it is settled */
  private async awaited(request: HttpRequest, id: string): Promise<Awaited> {
    const { appointments } = await this.api.ask(request, MY_WORK, {}, { limit: '1' });
    const found = appointments.find((one) => one.id === id);
    if (!found) throw new Problem('NOT_FOUND');
    return found;
  }
}

function content(awaited: Awaited, again: Again | null, reason = ''): Content {
  const body = <AppointmentPage awaited={awaited} again={again} reason={reason} />;
  return { title: 'Xác nhận việc bổ nhiệm', here: 'work', body };
}
