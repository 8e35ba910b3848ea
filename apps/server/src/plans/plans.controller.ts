import { PlanQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenActs } from '../acts/open-acts.js';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { PlanParam } from '../http/id-param.js';
import { BoardQuery } from '../boards/board-query.js';
import { ShownBoards } from '../boards/shown-boards.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { BoardBody } from './board-views.js';
import { PlanListQuery } from './plan-list-query.js';
import { PlanBody, planBody, PlanPageBody, planSummary } from './plan-views.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly boards: ShownBoards,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
    private readonly acts: OpenActs,
  ) {}

  @Get()
  @Reads('ListPlans', 'Danh sách kế hoạch', PlanPageBody)
  async list(@Scope() scope: readonly string[], @Query() query: PlanListQuery): Promise<PlanPageBody> {
    const { status, q, cursor, limit, total } = query;
    const page = await this.plans.list({ scope, status, q, after: cursor, limit, counted: flagOf(total) });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { ...page, items: page.items.map((view) => planSummary(view, areas)) };
  }

  @Get(':id')
  @Reads('ReadPlan', 'Một kế hoạch với toàn văn', PlanBody, 'one')
  async get(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) id: string,
  ): Promise<PlanBody> {
    const today = this.clock.today();
    const found = await this.plans.get(id, { scope, today });
    if (!found) throw new Problem('NOT_FOUND');
    const [areas, acts] = await Promise.all([
      this.places.areas([found.area]),
      this.acts.onPlan({ plan: found, person }),
    ]);
    return { ...planBody(found, today, areas), acts };
  }

  @Get(':id/board')
  @Reads('ReadBoard', 'Bảng theo dõi của một kế hoạch', BoardBody)
  board(
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) id: string,
    @Query() query: BoardQuery,
  ): Promise<BoardBody> {
    return this.boards.ofPlan(id, scope, query);
  }
}
