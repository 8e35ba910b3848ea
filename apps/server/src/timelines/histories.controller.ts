import { ownerId } from '@app/domain';
import { HistoryQueries } from '@app/read-side';
import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reach, Scope } from '../http/gate/scope.js';
import { AreaParam, PlanParam, ProcedureParam, UnitParam, UuidParam } from '../http/id-param.js';
import { PageQuery } from '../http/page-query.js';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { Reads } from '../http/route-docs.js';
import { HistoryBody, historyBody } from './history-views.js';

type Kind = Parameters<HistoryQueries['of']>[0];
type Asked = Parameters<HistoryQueries['of']>[2];

const Tells = (tag: string, summary: string) =>
  applyDecorators(ApiTags(tag), Reads('ReadTimeline', summary, HistoryBody));

/** Who imported, adopted, changed or closed what, and when. */
@Controller('api/v1')
export class HistoriesController {
  constructor(
    private readonly histories: HistoryQueries,
    private readonly names: PeopleNames,
    private readonly places: PlaceNames,
  ) {}

  @Get('plans/:id/timeline')
  @Tells('Kế hoạch', 'Diễn biến của một kế hoạch: ai nạp, ban hành, đóng, báo cáo')
  ofPlan(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', PlanParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HistoryBody> {
    return this.shown('plan', id, { scope, reach, after: cursor, limit });
  }

  @Get('units/:id/timeline')
  @Tells('Con người và đơn vị', 'Diễn biến của một đơn vị')
  ofUnit(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UnitParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HistoryBody> {
    return this.shown('unit', id, { scope, reach, after: cursor, limit });
  }

  @Get('people/:id/timeline')
  @ApiTags('Con người và đơn vị')
  @Reads('ListPeople', 'Diễn biến của một người: đăng ký, bổ nhiệm, xác nhận, chấm dứt', HistoryBody)
  ofPerson(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HistoryBody> {
    return this.shown('person', id, { scope, reach, after: cursor, limit });
  }

  @Get('procedures/:procedure/timeline')
  @Tells('Thủ tục hành chính', 'Diễn biến của một thủ tục trong sổ: các lần nạp, số liệu gốc')
  ofProcedure(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('procedure', ProcedureParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HistoryBody> {
    return this.shown('procedure', id, { scope, reach, after: cursor, limit });
  }

  @Get('parameters/:area/timeline')
  @Tells('Tham số tính toán', 'Diễn biến các tham số của một địa bàn; vn là của cả nước')
  ofParameters(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('area', AreaParam) area: readonly string[],
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HistoryBody> {
    return this.shown('parameters', ownerId(area), { scope, reach, after: cursor, limit });
  }

  @Get('calendars/:area/timeline')
  @Tells('Lịch làm việc', 'Diễn biến lịch làm việc của một địa bàn; vn là của cả nước')
  ofCalendar(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('area', AreaParam) area: readonly string[],
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HistoryBody> {
    return this.shown('calendar', ownerId(area), { scope, reach, after: cursor, limit });
  }

  private async shown(kind: Kind, id: string, request: Asked): Promise<HistoryBody> {
    const page = await this.histories.of(kind, id, request);
    if (!page) throw new Problem('NOT_FOUND');
    return historyBody(page, this.names, this.places);
  }
}
