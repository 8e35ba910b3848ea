import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { PlanBody } from '../../plans/plan-views.js';
import { ActPage } from '../acts/act-page.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { PLAN } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { textIn } from '../browser/query.js';
import type { Typed } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { planAddress } from './plan-addresses.js';
import { PlanHead } from './plan-head.js';
import {
  reportableIn,
  reportAddress,
  REPORTED,
  reportForm,
  type Reportable,
  type ReportedKind,
} from './report-form.js';

interface Asked {
  readonly plan: PlanBody;
  readonly kind: ReportedKind;
  readonly work: string;
  readonly found: Reportable;
  /** Of the product that the form begins with. */
  readonly place: number;
}

@ApiExcludeController()
@Controller('ke-hoach/:id/bao-cao')
export class ReportsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
  ) {}

  @Get(':kind/:work')
  @AsPage()
  @TakesQuery()
  async show(
    @Param('kind') kind: string,
    @Param('work') work: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    await this.pages.send(
      request,
      reply,
      this.asked(request, kind, work).then((asked) => content(asked, {})),
    );
  }

  @Post(':kind/:work')
  @AsPage()
  @TakesBody()
  async perform(
    @Param('kind') kind: string,
    @Param('work') work: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const asked = await this.asked(request, kind, work);
    const form = reportForm(asked.kind, asked.found, asked.place);
    const typed = request.body as Form;
    await this.acts.perform(request, reply, {
      act: { path: form.path, parts: { id: asked.plan.id, work }, body: form.body(typed, asked.plan) },
      to: () => `${planAddress(asked.plan.id, '/nhiem-vu')}?da=bao-cao`,
      again: async (again) => content(asked, { typed, again }),
    });
  }

  /** @throws Problem NOT_FOUND */
  private async asked(request: HttpRequest, kind: string, work: string): Promise<Asked> {
    if (!isReported(kind)) throw new Problem('NOT_FOUND');
    const { id = '' } = request.params as { readonly id?: string };
    const plan = await this.api.ask(request, PLAN, { plan: id });
    const found = reportableIn(plan, kind, work);
    if (!found) throw new Problem('NOT_FOUND');
    const place = Number(textIn(request, 'san-pham') ?? '0');
    return { plan, kind, work, found, place: place in found.products ? place : 0 };
  }
}

function isReported(kind: string): kind is ReportedKind {
  return Object.hasOwn(REPORTED, kind);
}

function content(
  { plan, kind, work, found, place }: Asked,
  sent: { readonly typed?: Typed; readonly again?: Again },
): Content {
  const form = reportForm(kind, found, place);
  const act = plan.acts.find((one) => one.act === form.act);
  const isOthers = act?.status === 'open' && !act.offer.works.some((one) => one.work === work);
  const name = act?.name ?? form.button;
  const to = reportAddress(plan.id, { kind, work });
  const body = (
    <>
      <PlanHead plan={plan} part={{ name }} />
      <p>{found.name}</p>
      {isOthers ? (
        <p class="notice warn">Việc này do đơn vị chủ trì hoặc quản trị viên báo cáo.</p>
      ) : (
        <ActPage form={form} thing={plan} act={act} home={planAddress(plan.id, '/nhiem-vu')} to={to} {...sent} />
      )}
    </>
  );
  return { title: `${name}: ${plan.shortTitle}`, here: 'plans', body };
}
