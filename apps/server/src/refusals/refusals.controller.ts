import { RefusalQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/route-docs.js';
import { PeopleNames } from '../http/people-names.js';
import { Scope } from '../http/gate/scope.js';
import { RefusalListQuery } from './refusal-list-query.js';
import { refusalBody, RefusalPageBody } from './refusal-views.js';

@ApiTags('Giám sát')
@Controller('api/v1/refusals')
export class RefusalsController {
  constructor(
    private readonly refusals: RefusalQueries,
    private readonly names: PeopleNames,
  ) {}

  @Get()
  @Reads('ListRefusals', 'Các việc bị từ chối trong địa bàn, mới trước', RefusalPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Query() { cursor, limit, person, action, from, to }: RefusalListQuery,
  ): Promise<RefusalPageBody> {
    const days = { from: from ?? undefined, to: to ?? undefined };
    const { items, next } = await this.refusals.list({ scope, person, action, ...days, after: cursor, limit });
    const names = await this.names.of([...new Set(items.map((one) => one.person))]);
    return { items: items.map((one) => refusalBody(one, names)), next };
  }
}
