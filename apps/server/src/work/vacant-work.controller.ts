import { UnitQueries, VacantWorkQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Scope } from '../http/gate/scope.js';
import { PageQuery } from '../http/page-query.js';
import { Reads } from '../http/route-docs.js';
import { unitsIn } from '../http/standing-body.js';
import { VacantWorkBody, workItemBody } from './work-views.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/vacant-work')
export class VacantWorkController {
  constructor(
    private readonly work: VacantWorkQueries,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ListVacantWork', 'Các việc chờ chức vụ không ai giữ, gấp trước', VacantWorkBody)
  async list(@Scope() scope: readonly string[], @Query() { cursor, limit }: PageQuery): Promise<VacantWorkBody> {
    const page = await this.work.list({ scope, today: this.clock.today(), after: cursor, limit });
    const units = await this.units.names(unitsIn(page.items));
    return { items: page.items.map((item) => workItemBody(item, units)), next: page.next };
  }
}
