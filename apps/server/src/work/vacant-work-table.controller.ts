import { VacantWorkQueries } from '@app/read-side';
import { MY_WORK_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { AreaQuery } from '../http/area-query.js';
import { Me } from '../http/command-request.js';
import { within } from '../http/filter-fields.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { ShownWork } from './shown-work.js';
import { workCells } from './work-cells.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/vacant-work.csv')
export class VacantWorkTableController {
  constructor(
    private readonly work: VacantWorkQueries,
    private readonly shown: ShownWork,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListVacantWork', 'Các việc chờ chức vụ không ai giữ dạng bảng, gấp trước')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() { area }: AreaQuery,
  ): Promise<StreamableFile> {
    const asked = { scope: within(scope, area), today: this.clock.today(), limit: LIMITS.page };
    return this.tables.of(person, {
      file: `${TABLE_FILES.vacantWork}-${asked.today}`,
      headings: Object.values(MY_WORK_COLUMNS),
      rowsOf: async (after) => {
        const { items, next, names } = await this.shown.of(await this.work.list({ ...asked, after }));
        return { items: items.map((item) => workCells(item, names)), next };
      },
    });
  }
}
