import { TargetQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayBeTooWide, Reads } from '../http/route-docs.js';
import { PlanParam, PositionParam } from '../http/id-param.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { savingLineBody, SavingLinePageBody, unitsInLine } from './line-views.js';
import { LinesBehindQuery, ProceduresBehindQuery } from './saving-query.js';
import { targetProcedureBody, TargetProcedurePageBody } from './target-procedure-views.js';
import { targetResultsBody, TargetResultsBody } from './target-results-views.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans/:id/targets')
export class TargetsController {
  constructor(
    private readonly targets: TargetQueries,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @MayBeTooWide
  @Reads('ReadTargets', 'Các chỉ tiêu của kế hoạch đã đạt đến đâu', TargetResultsBody)
  async evaluate(@Scope() scope: readonly string[], @Param('id', PlanParam) id: string): Promise<TargetResultsBody> {
    const evaluated = await this.targets.evaluate(id, { scope, today: this.clock.today() });
    if (!evaluated) throw new Problem('NOT_FOUND');
    return targetResultsBody(evaluated);
  }

  @Get(':target/proposals')
  @MayBeTooWide
  @Reads('ReadTargets', 'Các dòng của phương án đứng sau một con số của chỉ tiêu', SavingLinePageBody)
  async behind(
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) plan: string,
    @Param('target', PositionParam) target: string,
    @Query() { measure = 0, basis, kind, missing, cursor, limit, total }: LinesBehindQuery,
  ): Promise<SavingLinePageBody> {
    const asked = { scope, after: cursor, limit, counted: flagOf(total), part: { basis, kind, missing } };
    const page = await this.targets.behind({ plan, target, index: measure }, asked);
    if (!page) throw new Problem('NOT_FOUND');
    const names = await this.places.units(page.items.flatMap(unitsInLine));
    return { ...page, items: page.items.map((line) => savingLineBody(line, names)) };
  }

  @Get(':target/procedures')
  @MayBeTooWide
  @Reads('ReadTargets', 'Các thủ tục đứng sau một con số của chỉ tiêu, với số liệu gốc', TargetProcedurePageBody)
  async procedures(
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) plan: string,
    @Param('target', PositionParam) target: string,
    @Query() { measure = 0, part, kind, cursor, limit, total }: ProceduresBehindQuery,
  ): Promise<TargetProcedurePageBody> {
    const asked = { scope, part, kind, after: cursor, limit, counted: flagOf(total) };
    const page = await this.targets.procedures({ plan, target, index: measure }, asked);
    if (!page) throw new Problem('NOT_FOUND');
    const names = await this.places.units(page.items.flatMap(({ agency }) => agency ?? []));
    return { ...page, items: page.items.map((one) => targetProcedureBody(one, names)) };
  }
}
