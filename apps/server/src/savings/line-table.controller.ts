import { SAVING_LINE_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { savingLineCells } from './line-cells.js';
import { LineFilterQuery } from './saving-query.js';
import { ShownSavings } from './shown-savings.js';

@ApiTags('Cắt giảm')
@Controller('api/v1/savings/lines.csv')
export class SavingLineTableController {
  constructor(
    private readonly savings: ShownSavings,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListSavings', 'Từng thủ tục của từng phương án như được tính, dạng bảng')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: LineFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.savingLines}-${this.clock.today()}`,
      headings: Object.values(SAVING_LINE_COLUMNS),
      rowsOf: async (after) => {
        const { items, next } = await this.savings.list({ scope, query, page: { after, limit: LIMITS.page } });
        return { items: items.map(savingLineCells), next };
      },
    });
  }
}
