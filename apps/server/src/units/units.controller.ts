import { qualifiedAreas } from '@app/domain';
import { UnitQueries } from '@app/read-side';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateRequest, ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, Creates, Reads } from '../http/route-docs.js';
import { UnitParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { within } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { ChangedUnitBody, NewUnitBody } from './unit-bodies.js';
import { UnitListQuery } from './unit-list-query.js';
import { UnitBody, unitBody, UnitPageBody } from './unit-views.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly units: UnitQueries,
    private readonly places: PlaceNames,
    private readonly commands: Commands,
  ) {}

  @Get()
  @Reads('ListUnits', 'Danh sách đơn vị', UnitPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Query() { area, q, role, cursor, limit, total }: UnitListQuery,
  ): Promise<UnitPageBody> {
    const filter = { scope: within(scope, area), q, role };
    const page = await this.units.list({ ...filter, after: cursor, limit, counted: flagOf(total) });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { ...page, items: page.items.map((view) => unitBody(view, areas)) };
  }

  @Get(':id')
  @Reads('ReadUnit', 'Một đơn vị', UnitBody, 'one')
  async get(@Scope() scope: readonly string[], @Param('id', UnitParam) id: string): Promise<UnitBody> {
    const found = await this.units.get(id, { scope });
    if (!found) throw new Problem('NOT_FOUND');
    return unitBody(found, await this.places.areas([found.area]));
  }

  @Post()
  @Creates('RegisterUnit', 'Đăng ký một đơn vị trong địa bàn quản trị')
  register(
    @Body() { id, name, area, roles }: NewUnitBody,
    @CreateRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('unit', id, { type: 'RegisterUnit', name, area: qualifiedAreas(area), roles }, request);
  }

  @Put(':id')
  @Changes('ChangeUnit', 'Đổi tên đơn vị hoặc thêm vai trò', 'Mã và địa bàn của đơn vị không đổi.')
  change(
    @Param('id', UnitParam) id: string,
    @Body() { name, roles }: ChangedUnitBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('unit', id, { type: 'ChangeUnit', name, roles }, request);
  }
}
