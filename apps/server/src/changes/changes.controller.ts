import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { Scope } from '../http/gate/scope.js';
import { flagOf } from '../http/page-query.js';
import type { AskedSpan } from '../http/past/asked-span.js';
import { Moments } from '../http/past/moments.js';
import { Between, BetweenMoments } from '../http/past/span-docs.js';
import { MayBeTooWide, ReadsNow } from '../http/route-docs.js';
import { ChangeListQuery, ChangeSummaryQuery, LinesBetweenQuery } from './change-query.js';
import { ChangeSummaryBody } from './change-summary-views.js';
import { LineBetweenPageBody } from './line-between-views.js';
import { ChangePageBody } from './change-views.js';
import { ShownChanges } from './shown-changes.js';
import { ShownLinesBetween } from './shown-lines-between.js';

@ApiTags('Thay đổi giữa hai lúc')
@Controller('api/v1/changes')
export class ChangesController {
  constructor(
    private readonly changes: ShownChanges,
    private readonly lineChanges: ShownLinesBetween,
    private readonly moments: Moments,
  ) {}

  @Get()
  @ReadsNow('ListProposals', 'Những phương án có thay đổi giữa hai lúc: từ đâu đến đâu, ai, vì sao', ChangePageBody)
  @BetweenMoments
  async list(
    @Scope() scope: readonly string[],
    @Between() asked: AskedSpan,
    @Query() query: ChangeListQuery,
  ): Promise<Plain<ChangePageBody>> {
    const span = await this.moments.between(asked);
    const { cursor: after, limit, total, sort } = query;
    return this.changes.list(query, { scope, span, sort, after, limit, counted: flagOf(total) });
  }

  @Get('savings')
  @MayBeTooWide
  @ReadsNow(
    'ListProposals',
    'Những dòng làm một con số cắt giảm thay đổi giữa hai lúc, kể cả dòng không còn được tính',
    LineBetweenPageBody,
  )
  @BetweenMoments
  async lines(
    @Scope() scope: readonly string[],
    @Between() asked: AskedSpan,
    @Query() query: LinesBetweenQuery,
  ): Promise<Plain<LineBetweenPageBody>> {
    return this.lineChanges.list(query, { scope, span: await this.moments.between(asked) });
  }

  @Get('summary')
  @ReadsNow(
    'ListProposals',
    'Đếm những thay đổi giữa hai lúc và tác động đến thời gian, chi phí, chia theo một chiều',
    ChangeSummaryBody,
  )
  @BetweenMoments
  async summary(
    @Scope() scope: readonly string[],
    @Between() asked: AskedSpan,
    @Query() query: ChangeSummaryQuery,
  ): Promise<Plain<ChangeSummaryBody>> {
    return this.changes.summary(query, { scope, span: await this.moments.between(asked) });
  }
}
