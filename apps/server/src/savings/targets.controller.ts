import { TargetQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayBeTooWide, Reads } from '../http/route-docs.js';
import { PlanParam, PositionParam } from '../http/id-param.js';
import { flagOf, type CountedQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { SavingLinePageBody } from './line-views.js';
import { LinesBehindQuery, ProceduresBehindQuery } from './saving-query.js';
import { ShownBehind } from './shown-behind.js';
import { TargetProcedurePageBody } from './target-procedure-views.js';
import { targetResultsBody, TargetResultsBody } from './target-results-views.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans/:id/targets')
export class TargetsController {
  constructor(
    private readonly targets: TargetQueries,
    private readonly shown: ShownBehind,
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
  behind(
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) plan: string,
    @Param('target', PositionParam) target: string,
    @Query() query: LinesBehindQuery,
  ): Promise<SavingLinePageBody> {
    return this.shown.lines({ scope, plan, target }, query, pageIn(query));
  }

  @Get(':target/procedures')
  @MayBeTooWide
  @Reads('ReadTargets', 'Các thủ tục đứng sau một con số của chỉ tiêu, với số liệu gốc', TargetProcedurePageBody)
  procedures(
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) plan: string,
    @Param('target', PositionParam) target: string,
    @Query() query: ProceduresBehindQuery,
  ): Promise<TargetProcedurePageBody> {
    return this.shown.procedures({ scope, plan, target }, query, pageIn(query));
  }
}

const pageIn = ({ cursor, limit, total }: CountedQuery) => ({ after: cursor, limit, counted: flagOf(total) });
