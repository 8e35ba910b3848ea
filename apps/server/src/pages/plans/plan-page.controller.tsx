import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { BEHIND_TARGET, PLAN, PLAN_TARGETS, PLAN_TIMELINE } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { BehindPage } from './behind-page.js';
import { planAddress } from './plan-addresses.js';
import { donePlanAct } from './plan-forms.js';
import { PlanPage } from './plan-page.js';
import { TargetsPage } from './targets-page.js';
import { TasksPage } from './tasks-page.js';

@ApiExcludeController()
@Controller('ke-hoach/:id')
export class PlanPageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.plan(request, id), { what: 'plan', id });
  }

  @Get('nhiem-vu')
  @AsReadingPage()
  @TakesQuery()
  tasks(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.tasksOf(request, id), { what: 'plan', id });
  }

  @Get('chi-tieu')
  @AsReadingPage()
  @TakesQuery()
  targets(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.targetsOf(request, id), { what: 'overview', plan: id });
  }

  @Get('chi-tieu/:target')
  @AsReadingPage()
  @TakesQuery()
  behind(
    @Param('id') id: string,
    @Param('target') target: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.linesOf(request, id, target), { what: 'overview', plan: id });
  }

  private async plan(request: HttpRequest, id: string): Promise<Content> {
    const [plan, history] = await Promise.all([
      this.api.ask(request, PLAN, { plan: id }),
      this.api.ask(request, PLAN_TIMELINE, { plan: id }, { limit: '100', cursor: textIn(request, 'sau') }),
    ]);
    const { next } = history;
    const later =
      next === null ? null : `${planAddress(id)}?${new URLSearchParams({ sau: next }).toString()}#dien-bien`;
    const done = donePlanAct(textIn(request, 'da'));
    const body = <PlanPage plan={plan} history={history} later={later} done={done} />;
    return { title: `Kế hoạch: ${plan.title}`, here: 'plans', body };
  }

  private async tasksOf(request: HttpRequest, id: string): Promise<Content> {
    const plan = await this.api.ask(request, PLAN, { plan: id });
    const done = donePlanAct(textIn(request, 'da'));
    const body = <TasksPage plan={plan} standing={textIn(request, 'tinh-trang') || undefined} done={done} />;
    return { title: `Nhiệm vụ: ${plan.title}`, here: 'plans', body };
  }

  private async targetsOf(request: HttpRequest, id: string): Promise<Content> {
    const [plan, results] = await Promise.all([
      this.api.ask(request, PLAN, { plan: id }),
      this.api.ask(request, PLAN_TARGETS, { plan: id }),
    ]);
    return { title: `Chỉ tiêu: ${plan.title}`, here: 'plans', body: <TargetsPage plan={plan} results={results} /> };
  }

  /** @throws Problem NOT_FOUND */
  private async linesOf(request: HttpRequest, id: string, target: string): Promise<Content> {
    const measure = textIn(request, 'so');
    const asked = { measure, cursor: textIn(request, 'tiep') };
    const [plan, { items, next }] = await Promise.all([
      this.api.ask(request, PLAN, { plan: id }),
      this.api.ask(request, BEHIND_TARGET, { plan: id, target }, asked),
    ]);
    const found = plan.targets.find((one) => one.id === target);
    if (!found) throw new Problem('NOT_FOUND');
    const more = next === null ? null : new URLSearchParams({ so: measure ?? '0', tiep: next }).toString();
    const body = (
      <BehindPage
        plan={plan}
        target={`${found.number} ${found.name}`}
        lines={items}
        next={more === null ? null : `${planAddress(id, `/chi-tieu/${target}`)}?${more}`}
      />
    );
    return { title: `Đứng sau chỉ tiêu ${found.number}: ${plan.title}`, here: 'plans', body };
  }
}
