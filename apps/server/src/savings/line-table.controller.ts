import { SAVING_LINE_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import type { SavingLineBody } from './line-views.js';
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
        return { items: items.map(cellsOf), next };
      },
    });
  }
}

function cellsOf(line: Plain<SavingLineBody>) {
  const { proposal, procedure, time } = line;
  return inColumns(SAVING_LINE_COLUMNS, {
    number: proposal.number,
    title: proposal.title,
    plan: line.planName ?? line.plan,
    unit: line.unitName,
    catalogue: line.catalogueName,
    code: procedure.code,
    procedure: procedure.name,
    field: procedure.field,
    measures: line.measureNames,
    status: line.statusName,
    month: line.month,
    counted: line.countsInNames.join(', '),
    timeKind: time && time.kindName,
    timeBefore: digits(time?.before),
    timeAfter: digits(time?.after),
    timeSaved: digits(time?.saved),
    ...costCells(line, 'SCM_TT02', 'scm'),
    ...costCells(line, 'PROCESSING_TIME', 'processing'),
    notComputed: line.notComputed.map(({ figureName, message }) => `${figureName}: ${message}`).join(' '),
    id: proposal.id,
  });
}

type CostColumns<Name extends string> = Record<
  `${Name}Before` | `${Name}After` | `${Name}Saved`,
  ReturnType<typeof digits>
>;

function costCells<Name extends string>({ costs }: Plain<SavingLineBody>, method: string, name: Name) {
  const found = costs.find((one) => one.method === method);
  const { before, after, saved } = found && 'saved' in found ? found : { before: null, after: null, saved: null };
  const cells = { [`${name}Before`]: digits(before), [`${name}After`]: digits(after), [`${name}Saved`]: digits(saved) };
  return cells as CostColumns<Name>;
}

/** As spreadsheets set to Vietnamese read it. */
function digits(text: string | null | undefined) {
  return text === null || text === undefined ? null : { digits: text.replace('.', ',') };
}
