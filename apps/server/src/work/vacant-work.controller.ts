import { VacantWorkQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Scope } from '../http/gate/scope.js';
import { AreaQuery } from '../http/area-query.js';
import { within } from '../http/filter-fields.js';
import { counted, flagOf } from '../http/page-query.js';
import { Reads } from '../http/route-docs.js';
import { ShownWork } from './shown-work.js';
import { VacantWorkBody } from './work-views.js';

class VacantWorkQuery extends counted(AreaQuery) {}

@ApiTags('Con người và đơn vị')
@Controller('api/v1/vacant-work')
export class VacantWorkController {
  constructor(
    private readonly work: VacantWorkQueries,
    private readonly shown: ShownWork,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ListVacantWork', 'Các việc chờ chức vụ không ai giữ, gấp trước', VacantWorkBody)
  async list(
    @Scope() scope: readonly string[],
    @Query() { area, cursor, limit, total }: VacantWorkQuery,
  ): Promise<VacantWorkBody> {
    const asked = { scope: within(scope, area), today: this.clock.today(), after: cursor, limit };
    const { total: all, atLeast, ...page } = await this.work.list({ ...asked, counted: flagOf(total) });
    const { items, next, names } = await this.shown.of(page);
    return { items, next, names, total: all, atLeast };
  }
}
