import { ImportQueries } from '@app/read-side';
import { IMPORT_MADE_COLUMNS, INSTALLATION_NAME, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { importListBody, type ImportListBody, type ImportMadeBody } from './import-list-views.js';
import { ImportNames } from './import-names.js';

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures/imports.csv')
export class ImportsTableController {
  constructor(
    private readonly imports: ImportQueries,
    private readonly names: ImportNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListProcedures', 'Các lần nạp tệp đã đổi sổ thủ tục được xem dạng bảng, mới trước')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.importsMade}-${this.clock.today()}`,
      headings: Object.values(IMPORT_MADE_COLUMNS),
      rowsOf: async (after) => {
        const page = await this.imports.list({ scope, reach, after, limit: LIMITS.page });
        const { items, names, next } = await importListBody(page, this.names);
        return { items: items.map((one) => cellsOf(one, names)), next };
      },
    });
  }
}

function cellsOf(body: Plain<ImportMadeBody>, names: ImportListBody['names']) {
  const { id, occurredOn, file, sheet, areaName, authority, registered, changed, digest } = body;
  const told = { occurredOn: { day: occurredOn }, file, sheet, area: areaName, registered, changed, digest, id };
  return inColumns(IMPORT_MADE_COLUMNS, { ...told, by: byWords(authority, names) });
}

function byWords(authority: ImportMadeBody['authority'], names: ImportListBody['names']): string {
  if (!('person' in authority)) return INSTALLATION_NAME;
  const name = names[authority.person] ?? null;
  return [name, authority.title, authority.unitName].filter((part) => part !== null).join(', ');
}
