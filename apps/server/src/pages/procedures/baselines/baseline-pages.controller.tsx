import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../../http/gate/route-rule.js';
import { Problem } from '../../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import type { BaselineAnswerBody } from '../../../procedures/baseline-views.js';
import { FormActs } from '../../acts/form-acts.js';
import { headOf } from '../../acts/hidden-fields.js';
import { problemToShow } from '../../acts/shown-problem.js';
import { Api } from '../../api/api.js';
import type { Form } from '../../browser/form.js';
import { Pages } from '../../frame/pages.js';
import { procedureAddress } from '../procedure-addresses.js';
import { BASELINE_KINDS, baselineBody, type BaselineKind, type Warned } from './baseline-form.js';
import { BaselinePages } from './baseline-pages.js';

@ApiExcludeController()
@Controller('thu-tuc/:id/so-lieu-goc/:kind')
export class BaselinePagesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly shown: BaselinePages,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.shown.content(request, { id, kind: kindAt(kind) }));
  }

  /** Says how it would be read, and what is to be answered first. */
  @Post('xem-truoc')
  @AsPage()
  @TakesBody()
  async preview(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const place = { id, kind: kindAt(kind) };
    const typed = request.body as Form;
    const tried = await this.tried(request, place).catch(problemToShow);
    if ('warnings' in tried)
      return this.pages.send(request, reply, this.shown.content(request, place, { typed, tried }));
    const again = { problem: tried, key: undefined, meanwhile: null };
    const content = await this.shown.content(request, place, { typed, again });
    await this.pages.send(request, reply, { ...content, status: tried.status });
  }

  @Post()
  @AsPage()
  @TakesBody()
  async perform(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const place = { id, kind: kindAt(kind) };
    const typed = request.body as Form;
    await this.acts.perform(request, reply, {
      act: { path: BASELINE_KINDS[place.kind].path, parts: { procedure: id }, body: baselineBody(typed, place.kind) },
      to: () => `${procedureAddress(id)}?da=${place.kind}`,
      again: async (again) => {
        const tried = await this.tried(request, place).catch(() => null);
        return this.shown.content(request, place, { typed, again, tried });
      },
    });
  }

  /** @throws ApiRefusal */
  private async tried(request: HttpRequest, { id, kind }: { id: string; kind: BaselineKind }): Promise<Warned> {
    const typed = request.body as Form;
    const path = `${BASELINE_KINDS[kind].path}?dryRun=true`;
    const sent = { path, parts: { procedure: id }, ...headOf(typed), body: baselineBody(typed, kind) };
    return (await this.api.act(request, sent)) as BaselineAnswerBody;
  }
}

/** @throws Problem NOT_FOUND */
function kindAt(kind: string): BaselineKind {
  if (!Object.hasOwn(BASELINE_KINDS, kind)) throw new Problem('NOT_FOUND');
  return kind as BaselineKind;
}
