import { ownerId } from '@app/domain';
import { ParameterQueries } from '@app/read-side';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AreaActs } from '../acts/area-acts.js';
import { CreateRequest, ChangeRequest, Me } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, Creates, Reads } from '../http/route-docs.js';
import { AreaParam, PositionParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { PageQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { EndParameterBody, ParameterBody, parameterOf } from './parameter-bodies.js';
import { areaParametersBody, AreaParametersShownBody, ParametersPageBody } from './parameter-views.js';

@ApiTags('Tham số tính toán')
@Controller('api/v1/parameters')
export class ParametersController {
  constructor(
    private readonly parameters: ParameterQueries,
    private readonly places: PlaceNames,
    private readonly commands: Commands,
    private readonly acts: AreaActs,
  ) {}

  @Get()
  @Reads('ListParameters', 'Tham số của cả nước và của các địa bàn được xem', ParametersPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() { cursor, limit }: PageQuery,
  ): Promise<ParametersPageBody> {
    const page = await this.parameters.list({ scope, reach, after: cursor, limit });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { items: page.items.map((view) => areaParametersBody(view, areas)), next: page.next };
  }

  @Get(':area')
  @Reads('ReadParameters', 'Tham số riêng của một địa bàn; vn là cả nước', AreaParametersShownBody, 'one')
  async get(
    @Me() reader: string,
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('area', AreaParam) area: readonly string[],
  ): Promise<AreaParametersShownBody> {
    const found = await this.parameters.get(ownerId(area), { scope, reach });
    if (!found) throw new Problem('NOT_FOUND');
    const acts = await this.acts.of({ area, by: reader, acts: ['RecordParameter', 'EndParameter'] });
    return Object.assign(areaParametersBody(found, await this.places.areas([found.area])), { acts });
  }

  @Post(':area')
  @Creates('RecordParameter', 'Ghi một tham số của địa bàn; đã ghi thì không sửa được, chỉ ghi ngày cuối')
  record(
    @Param('area', AreaParam) area: readonly string[],
    @Body() body: ParameterBody,
    @CreateRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'RecordParameter', area, id: body.id, parameter: parameterOf(body) } as const;
    return this.commands.send('parameters', ownerId(area), command, request);
  }

  @Post(':area/:parameter/end')
  @Changes('EndParameter', 'Ghi ngày cuối của một tham số', 'Các số đã tính giữ nguyên tham số mà chúng đã dùng.')
  end(
    @Param('area', AreaParam) area: readonly string[],
    @Param('parameter', PositionParam) id: string,
    @Body() { validTo }: EndParameterBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('parameters', ownerId(area), { type: 'EndParameter', id, validTo }, request);
  }
}
