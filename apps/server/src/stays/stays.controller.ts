import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { Scope } from '../http/gate/scope.js';
import { flagOf } from '../http/page-query.js';
import { Reads } from '../http/route-docs.js';
import { ShownStays } from './shown-stays.js';
import { StayListQuery, StayStatisticsQuery } from './stay-query.js';
import { StayStatisticsBody } from './stay-statistics-views.js';
import { StayPageBody } from './stay-views.js';

@ApiTags('Thời gian ở từng bước')
@Controller('api/v1/stays')
export class StaysController {
  constructor(private readonly stays: ShownStays) {}

  @Get()
  @Reads('ListProposals', 'Từng lần phương án hoặc hồ sơ trình ở một bước', StayPageBody)
  list(@Scope() scope: readonly string[], @Query() query: StayListQuery): Promise<StayPageBody> {
    const { cursor, limit, total, sort } = query;
    return this.stays.list(query, scope, { after: cursor, limit, sort, counted: flagOf(total) });
  }

  @Get('statistics')
  @Reads(
    'ListProposals',
    'Thời gian ở bước: trung vị, lâu nhất, tỷ lệ trễ, theo bước, đơn vị, địa bàn',
    StayStatisticsBody,
  )
  statistics(
    @Scope() scope: readonly string[],
    @Query() query: StayStatisticsQuery,
  ): Promise<Plain<StayStatisticsBody>> {
    return this.stays.statistics(query, scope, { after: query.cursor, limit: query.limit });
  }
}
