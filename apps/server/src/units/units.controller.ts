import { qualifiedAreas } from '@app/domain';
import { UnitQueries } from '@app/read-side';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateRequest, ChangeRequest, Me } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { ReasonBody } from '../http/dated-body.js';
import { Changes, Creates, Reads } from '../http/route-docs.js';
import { UnitParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { within } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { ChangedUnitBody, NewUnitBody } from './unit-bodies.js';
import { UnitListQuery } from './unit-list-query.js';
import { UnitActs } from './unit-acts.js';
import { unitBody, UnitPageBody, UnitShownBody } from './unit-views.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly units: UnitQueries,
    private readonly places: PlaceNames,
    private readonly commands: Commands,
    private readonly acts: UnitActs,
  ) {}

  @Get()
  @Reads('ListUnits', 'Danh sách đơn vị', UnitPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Query() { area, q, role, ended, sort, cursor, limit, total }: UnitListQuery,
  ): Promise<UnitPageBody> {
    const filter = { scope: within(scope, area), q, role, ended: flagOf(ended), sort };
    const page = await this.units.list({ ...filter, after: cursor, limit, counted: flagOf(total) });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { ...page, items: page.items.map((view) => unitBody(view, areas)) };
  }

  @Get(':id')
  @Reads('ReadUnit', 'Một đơn vị, và những gì còn cần đến đơn vị', UnitShownBody, 'one')
  async get(
    @Me() reader: string,
    @Scope() scope: readonly string[],
    @Param('id', UnitParam) id: string,
  ): Promise<UnitShownBody> {
    const found = await this.units.get(id, { scope });
    if (!found) throw new Problem('NOT_FOUND');
    const { needed, acts } = await this.acts.of(id, reader);
    return Object.assign(unitBody(found, await this.places.areas([found.area])), { needed, acts });
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

  @Post(':id/end')
  @Changes(
    'EndUnit',
    'Chấm dứt hoạt động của đơn vị',
    'Chỉ khi đơn vị không còn chức vụ, phương án, hồ sơ chưa kết thúc, và không kế hoạch chưa đóng nào nêu đơn vị. Mã đơn vị không dùng lại.',
  )
  async end(
    @Param('id', UnitParam) id: string,
    @Body() { reason }: ReasonBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const unitNeeded = await this.acts.needed(id);
    return this.commands.send('unit', id, { type: 'EndUnit', reason }, { ...request, unitNeeded });
  }
}
