import { keyOfCode } from '@app/domain';
import { ProcedureQueries } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenActs } from '../acts/open-acts.js';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { ProcedureParam } from '../http/id-param.js';
import { flagOf } from '../http/page-query.js';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { recordersOf, unitsInBaselines } from './baseline-views.js';
import { ProcedureListQuery } from './procedure-list-query.js';
import { proceduresAsked } from './procedure-list-request.js';
import { procedureBody, ProcedurePageBody, procedureSummary, RegisteredProcedureBody } from './procedure-views.js';

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures')
export class ProceduresController {
  constructor(
    private readonly procedures: ProcedureQueries,
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
    private readonly acts: OpenActs,
  ) {}

  @Get()
  @Reads('ListProcedures', 'Danh sách thủ tục trong các sổ được xem', ProcedurePageBody)
  async list(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() query: ProcedureListQuery,
  ): Promise<ProcedurePageBody> {
    const { cursor, limit, total, sort, ...filter } = query;
    const asked = proceduresAsked(filter, { scope, reach });
    const page = await this.procedures.list({ ...asked, sort, after: cursor, limit, counted: flagOf(total) });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { ...page, items: page.items.map((view) => procedureSummary(view, areas)) };
  }

  @Get(':procedure')
  @Reads(
    'ReadProcedure',
    'Một thủ tục với nội dung và số liệu gốc; theo mã thì lấy sổ gần nhất',
    RegisteredProcedureBody,
    'one',
  )
  async get(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('procedure', ProcedureParam) name: string,
  ): Promise<RegisteredProcedureBody> {
    const found = await this.procedures.get(keyOfCode(name), { scope, reach });
    if (!found) throw new Problem('NOT_FOUND');
    const [places, names, acts] = await Promise.all([
      this.places.ofPosts(unitsInBaselines(found.baselines), [found.area]),
      this.names.of(recordersOf(found.baselines)),
      this.acts.onProcedure({ procedure: found, person }),
    ]);
    return { ...procedureBody(found, places, names), acts };
  }
}
