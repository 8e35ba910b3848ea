import { BoardQueries, PlanQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems, Reads } from '../http/route-docs.js';
import { PlanParam } from '../http/id-param.js';
import { AreaQuery } from '../http/area-query.js';
import { areaNarrowedTo } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { SignedInOnly } from '../http/gate/route-rule.js';
import { Scope } from '../http/gate/scope.js';
import { BoardBody, boardBody } from './board-views.js';
import { PlanListQuery } from './plan-list-query.js';
import { PlanSchema } from './plan-schema.js';
import { PlanBody, planBody, PlanPageBody, planSummary } from './plan-views.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly boards: BoardQueries,
    private readonly places: PlaceNames,
    private readonly schema: PlanSchema,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ListPlans', 'Danh sách kế hoạch', PlanPageBody)
  async list(@Scope() scope: readonly string[], @Query() query: PlanListQuery): Promise<PlanPageBody> {
    const { status, cursor, limit, total } = query;
    const page = await this.plans.list({ scope, status, after: cursor, limit, counted: flagOf(total) });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { ...page, items: page.items.map((view) => planSummary(view, areas)) };
  }

  @Get('schema')
  @SignedInOnly()
  @ApiOperation({ summary: 'Mẫu (JSON Schema) của tệp kế hoạch' })
  @ApiBearerAuth()
  @ApiOkResponse({ description: 'JSON Schema 2020-12.', schema: { type: 'object', additionalProperties: true } })
  @Problems(401)
  planSchema(): Readonly<Record<string, unknown>> {
    return this.schema.document;
  }

  @Get(':id')
  @Reads('ReadPlan', 'Một kế hoạch với toàn văn', PlanBody, 'one')
  async get(@Scope() scope: readonly string[], @Param('id', PlanParam) id: string): Promise<PlanBody> {
    const today = this.clock.today();
    const found = await this.plans.get(id, { scope, today });
    if (!found) throw new Problem('NOT_FOUND');
    return planBody(found, today, await this.places.areas([found.area]));
  }

  @Get(':id/board')
  @Reads('ReadBoard', 'Bảng theo dõi của một kế hoạch', BoardBody)
  async board(
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) id: string,
    @Query() { area }: AreaQuery,
  ): Promise<BoardBody> {
    const board = await this.boards.get(id, { scope, today: this.clock.today(), area: area && areaNarrowedTo(area) });
    if (!board) throw new Problem('NOT_FOUND');
    const units = [...board.units.map(({ unit }) => unit), ...board.vacant.map(({ post }) => post.unit)];
    return boardBody(board, await this.places.units(units));
  }
}
