import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reach, Scope } from '../http/gate/scope.js';
import { flagOf } from '../http/page-query.js';
import { Reads } from '../http/route-docs.js';
import { RefusalListQuery } from './refusal-list-query.js';
import { RefusalPageBody } from './refusal-views.js';
import { ShownRefusals } from './shown-refusals.js';

@ApiTags('Giám sát')
@Controller('api/v1/refusals')
export class RefusalsController {
  constructor(private readonly refusals: ShownRefusals) {}

  @Get()
  @Reads('ListRefusals', 'Các việc bị từ chối trong địa bàn', RefusalPageBody)
  list(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() query: RefusalListQuery,
  ): Promise<RefusalPageBody> {
    const { cursor: after, limit, total, sort } = query;
    return this.refusals.list(query, { seen: { scope, reach }, sort, after, limit, counted: flagOf(total) });
  }
}
