import { MyWorkQueries } from '@app/read-side';
import { MY_WORK_COLUMNS, TABLE_FILES } from '@app/wording';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { AskedWork } from './asked-work.js';
import { MyWorkFilterQuery } from './my-work-query.js';
import { ShownWork } from './shown-work.js';
import { workCells } from './work-cells.js';

@ApiTags('Việc của tôi')
@Controller('api/v1/my-work.csv')
export class WorkTableController {
  constructor(
    private readonly work: MyWorkQueries,
    private readonly asked: AskedWork,
    private readonly shown: ShownWork,
    private readonly tables: TableDownloads,
  ) {}

  @Get()
  @Tabulates('ReadMyWork', 'Việc đang chờ tôi, đang chờ người khác, hoặc được hoãn dạng bảng; gấp trước')
  async table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: MyWorkFilterQuery,
  ): Promise<StreamableFile> {
    const { request } = await this.asked.by({ person, scope }, query);
    return this.tables.of(person, {
      file: `${TABLE_FILES.work}-${request.today}`,
      headings: Object.values(MY_WORK_COLUMNS),
      rowsOf: async (after) => {
        const page = await this.work.list({ ...request, after, limit: LIMITS.page });
        const { items, next, names } = await this.shown.of(page);
        return { items: items.map((item) => workCells(item, names)), next };
      },
    });
  }
}
