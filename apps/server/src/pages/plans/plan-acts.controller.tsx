import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { PlanBody } from '../../plans/plan-views.js';
import { ActPage } from '../acts/act-page.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { formAt } from '../acts/form-at.js';
import { Api } from '../api/api.js';
import { PLAN } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import type { Typed } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { planAddress } from './plan-addresses.js';
import { PLAN_FORMS, type PlanForm } from './plan-forms.js';
import { PlanHead } from './plan-head.js';

@ApiExcludeController()
@Controller('ke-hoach/:id/viec')
export class PlanActsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
  ) {}

  @Get(':slug')
  @AsPage()
  @TakesQuery()
  async show(
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = formAt(PLAN_FORMS, slug);
    const plan = await this.api.ask(request, PLAN, { plan: id });
    await this.pages.send(request, reply, content(form, plan, {}));
  }

  @Post(':slug')
  @AsPage()
  @TakesBody()
  async perform(
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = formAt(PLAN_FORMS, slug);
    const typed = request.body as Form;
    const plan = await this.api.ask(request, PLAN, { plan: id });
    await this.acts.perform(request, reply, {
      act: { path: form.path, parts: { id }, body: form.body(typed, plan) },
      to: () => `${planAddress(plan.id)}?da=${slug}`,
      again: async (again) => content(form, plan, { typed, again }),
    });
  }
}

function content(form: PlanForm, plan: PlanBody, sent: { readonly typed?: Typed; readonly again?: Again }): Content {
  const act = plan.acts.find((one) => one.act === form.act);
  const name = act?.name ?? form.button;
  const body = (
    <>
      <PlanHead plan={plan} part={{ name }} />
      <ActPage form={form} thing={plan} act={act} home={planAddress(plan.id)} {...sent} />
    </>
  );
  return { title: `${name}: ${plan.shortTitle}`, here: 'plans', body };
}
