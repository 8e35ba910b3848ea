import { ProcedureQueries } from '@app/read-side';
import { PROCEDURE_COLUMNS, TABLE_FILES, YES_NO_NAMES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { PlaceNames } from '../http/place-names.js';
import { ProcedureFilterQuery } from './procedure-list-query.js';
import { proceduresAsked } from './procedure-list-request.js';
import { procedureSummary, type ProcedureSummaryBody } from './procedure-views.js';

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures.csv')
export class ProcedureTableController {
  constructor(
    private readonly procedures: ProcedureQueries,
    private readonly places: PlaceNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListProcedures', 'Danh sách thủ tục trong các sổ được xem dạng bảng, theo mã')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() query: ProcedureFilterQuery,
  ): Promise<StreamableFile> {
    const asked = proceduresAsked(query, { scope, reach });
    return this.tables.of(person, {
      file: `${TABLE_FILES.procedures}-${this.clock.today()}`,
      headings: Object.values(PROCEDURE_COLUMNS),
      rowsOf: async (after) => {
        const page = await this.procedures.list({ ...asked, after, limit: LIMITS.page });
        const areas = await this.places.areas(page.items.map(({ area }) => area));
        return { items: page.items.map((view) => cellsOf(procedureSummary(view, areas))), next: page.next };
      },
    });
  }
}

function cellsOf(body: Plain<ProcedureSummaryBody>) {
  const { key, code, name, catalogueName, field, levels, areaName, baseline, id } = body;
  return inColumns(PROCEDURE_COLUMNS, {
    key,
    name,
    catalogue: catalogueName,
    field,
    levels: levels.join('; '),
    area: areaName,
    baseline: YES_NO_NAMES[baseline ? 'true' : 'false'],
    code,
    id,
  });
}
