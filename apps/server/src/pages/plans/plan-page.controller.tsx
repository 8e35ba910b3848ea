import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { PLAN, PLAN_TIMELINE } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { planAddress } from './plan-addresses.js';
import { donePlanAct } from './plan-forms.js';
import { PlanPage } from './plan-page.js';
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

  @Get('nhiem-vu/bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async taskTable(
    @Param('id') id: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    const table = addressOf('/plans/{plan}/tasks.csv', { plan: id }, { standing: textIn(request, 'tinh-trang') });
    return passedOn(await this.api.flow(request, table), reply);
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
}
