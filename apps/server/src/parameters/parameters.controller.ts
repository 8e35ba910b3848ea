import { ownerId } from '@app/domain';
import { ParameterQueries } from '@app/read-side';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AreaActs } from '../acts/area-acts.js';
import { CreateRequest, ChangeRequest, Me } from '../http/command-request.js';
import { Changes, Creates, Reads } from '../http/route-docs.js';
import { AreaParam, PositionParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { flagOf, PageQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { EndParameterBody, ParameterBody, parameterOf, ParameterQuery } from './parameter-bodies.js';
import {
  areaParametersBody,
  AreaParametersShownBody,
  ParameterAnswerBody,
  ParametersPageBody,
} from './parameter-views.js';
import { TellParameter } from './tell-parameter.js';

@ApiTags('Tham số tính toán')
@Controller('api/v1/parameters')
export class ParametersController {
  constructor(
    private readonly parameters: ParameterQueries,
    private readonly places: PlaceNames,
    private readonly telling: TellParameter,
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
  @Creates(
    'RecordParameter',
    'Ghi một tham số của địa bàn; đã ghi thì không sửa được, chỉ ghi ngày cuối. ?dryRun=true chỉ cho xem điều gì khác đi.',
    ParameterAnswerBody,
  )
  record(
    @Param('area', AreaParam) area: readonly string[],
    @Query() query: ParameterQuery,
    @Body() body: ParameterBody,
    @CreateRequest() request: CommandRequest,
  ): Promise<ParameterAnswerBody> {
    const command = { type: 'RecordParameter', area, id: body.id, parameter: parameterOf(body) } as const;
    return this.telling.tell(area, command, tried(request, query));
  }

  @Post(':area/:parameter/end')
  @Changes(
    'EndParameter',
    'Ghi ngày cuối của một tham số',
    'Các số đã tính giữ nguyên tham số mà chúng đã dùng. ?dryRun=true chỉ cho xem điều gì khác đi.',
    ParameterAnswerBody,
  )
  end(
    @Param('area', AreaParam) area: readonly string[],
    @Param('parameter', PositionParam) id: string,
    @Query() query: ParameterQuery,
    @Body() { validTo }: EndParameterBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<ParameterAnswerBody> {
    return this.telling.tell(area, { type: 'EndParameter', id, validTo }, tried(request, query));
  }
}

function tried(request: CommandRequest, { dryRun }: ParameterQuery): CommandRequest {
  return { ...request, dryRun: flagOf(dryRun) ?? false };
}
