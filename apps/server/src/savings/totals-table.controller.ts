import { capital, DIMENSION_NAMES, LACKING_NAMES, SAVING_COLUMNS, SAVING_SUM_NAMES, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CsvCell } from '../downloads/csv-text.js';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { MayBeTooWide } from '../http/route-docs.js';
import type { SavedBody } from './saved-body.js';
import { TotalsQuery } from './saving-query.js';
import { ShownSavings } from './shown-savings.js';
import type { SavingReportBody, TotalsBody } from './totals-views.js';

@ApiTags('Cắt giảm')
@Controller('api/v1/savings.csv')
export class SavingTableController {
  constructor(
    private readonly savings: ShownSavings,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @MayBeTooWide
  @Tabulates('ReadSavings', 'Cắt giảm dạng bảng: mỗi phần một dòng cho mỗi loại thời gian và phương pháp, rồi tổng')
  table(@Me() person: string, @Scope() scope: readonly string[], @Query() query: TotalsQuery): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.savings}-${this.clock.today()}`,
      headings: [capital(DIMENSION_NAMES[query.by ?? 'status']), ...Object.values(SAVING_COLUMNS)],
      rowsOf: async (after) => {
        const { cursor: _, ...narrowed } = query;
        const asked = { ...narrowed, limit: LIMITS.page, ...(after === null ? {} : { cursor: after }) };
        const report = await this.savings.totals({ scope, query: asked });
        const parts = report.parts.flatMap((part) => rowsOf(part.name ?? lacked(report.by), part));
        return { items: report.next === null ? [...parts, ...totalRows(report)] : parts, next: report.next };
      },
    });
  }
}

/** What lines lack that have no value of whatever they are divided by. */
function lacked(by: string): string {
  const names: Readonly<Record<string, string | undefined>> = LACKING_NAMES;
  return names[by === 'quarter' ? 'month' : by] ?? '';
}

function totalRows({ total, approved, open }: Plain<SavingReportBody>) {
  return [
    ...rowsOf(SAVING_SUM_NAMES.approved, approved),
    ...rowsOf(SAVING_SUM_NAMES.open, open),
    ...rowsOf(SAVING_SUM_NAMES.total, total),
  ];
}

function rowsOf(name: string, { time, cost }: Plain<TotalsBody>): readonly (readonly CsvCell[])[] {
  return [cost, time].flatMap(({ totals, against2024: { approved, live } }) => [
    ...totals.map((saved) => [name, ...cellsOf(SAVING_SUM_NAMES.own, saved)]),
    ...approved.map((saved) => [name, ...cellsOf(SAVING_SUM_NAMES.approved2024, saved)]),
    ...live.map((saved) => [name, ...cellsOf(SAVING_SUM_NAMES.live2024, saved)]),
  ]);
}

function cellsOf(basis: string, { kindName, count, before, after, saved, rate }: SavedBody) {
  const digits = (text: string) => ({ digits: text.replace('.', ',') });
  return inColumns(SAVING_COLUMNS, {
    kind: kindName,
    basis,
    count,
    before: digits(before),
    after: digits(after),
    saved: digits(saved),
    rate: rate.shown,
  });
}
