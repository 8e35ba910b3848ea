import { REFUSAL_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { RefusalFilterQuery } from './refusal-list-query.js';
import { ShownRefusals } from './shown-refusals.js';

@ApiTags('Giám sát')
@Controller('api/v1/refusals.csv')
export class RefusalTableController {
  constructor(
    private readonly shown: ShownRefusals,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListRefusals', 'Các việc bị từ chối trong địa bàn dạng bảng, mới trước')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() query: RefusalFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.refusals}-${this.clock.today()}`,
      headings: Object.values(REFUSAL_COLUMNS),
      rowsOf: async (after) => {
        const { items, next } = await this.shown.list(query, { seen: { scope, reach }, after, limit: LIMITS.page });
        const rows = items.map((one) =>
          inColumns(REFUSAL_COLUMNS, {
            recordedAt: one.recordedAt,
            person: one.personName,
            action: one.actionName,
            reason: one.reason,
            kind: one.kindName,
            target: one.targetName ?? one.target,
            count: one.count,
            requestId: one.requestId,
          }),
        );
        return { items: rows, next };
      },
    });
  }
}
