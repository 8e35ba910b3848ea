import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { fieldsOf } from '../browser/typed.js';
import { isPart, type WritingPart } from './parts.js';
import { WritingActs } from './writing-acts.js';
import { WritingShown } from './writing-shown.js';

@ApiExcludeController()
@Controller('phuong-an/:id/soan')
export class WritingController {
  constructor(
    private readonly shown: WritingShown,
    private readonly acts: WritingActs,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  first(@Param('id') id: string, @Res() reply: HttpReply): void {
    redirect(reply, `/phuong-an/${encodeURIComponent(id)}/soan/thu-tuc`);
  }

  @Get(':part')
  @AsPage()
  @TakesQuery()
  show(
    @Param('id') id: string,
    @Param('part') part: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.shown.show(request, reply, { id, part: partAt(part) });
  }

  /** Lists of procedures for the page's script. */
  @Get('thu-tuc/goi-y')
  @AsPage()
  @TakesQuery()
  suggest(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.shown.suggest(request, reply);
  }

  @Post(':part')
  @AsPage()
  @TakesBody()
  act(
    @Param('id') id: string,
    @Param('part') part: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = request.body as Form;
    const sent = { id, part: partAt(part), fields: fieldsOf(form), button: form.text('_do') };
    return this.acts.perform(request, reply, sent);
  }
}

/** @throws Problem NOT_FOUND */
function partAt(text: string): WritingPart {
  if (!isPart(text)) throw new Problem('NOT_FOUND');
  return text;
}
