import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody } from '../../http/unknown-input.interceptor.js';
import type { WorkingForm } from '../../working-copies/working-forms.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { headOf } from '../acts/hidden-fields.js';
import type { Form } from '../browser/form.js';
import { fieldsOf } from '../browser/typed.js';
import { KeptForms } from './kept-forms.js';

/** For the page's script, which sends the form as it is while it is typed into. */
@ApiExcludeController()
@Controller('viet-do')
export class KeptFormsController {
  constructor(private readonly kept: KeptForms) {}

  @Post(':form/:subject')
  @AsPage()
  @TakesBody()
  async keep(
    @Param('form') form: WorkingForm,
    @Param('subject') subject: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const sent = request.body as Form;
    const { revision: basedOn } = headOf(sent);
    const seen = sent.text('_copy');
    const copy = { fields: fieldsOf(sent), ...(basedOn === undefined ? {} : { basedOn }) };
    try {
      const revision = await this.kept.keep(
        request,
        { form, subject },
        { ...copy, revision: seen === '' ? null : Number(seen) },
      );
      answer(reply, 200, { revision });
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      const { status, detail, details } = error.problem;
      answer(reply, status, { detail, kept: details?.['kept'] ?? null });
    }
  }
}

function answer(reply: HttpReply, status: number, body: object): void {
  reply.status(status).header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
  reply.send(JSON.stringify(body));
}
