import { SavingLineQueries, SavingQueries, UnitQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/route-docs.js';
import { Scope } from '../http/gate/scope.js';
import { duplicateBody, DuplicatePageBody, savingLineBody, SavingLinePageBody } from './line-views.js';
import { filterOf, LineListQuery, SavingFilterQuery, TotalsQuery } from './saving-query.js';
import { savingReportBody, SavingReportBody } from './totals-views.js';

@ApiTags('Cắt giảm')
@Controller('api/v1/savings')
export class SavingsController {
  constructor(
    private readonly savings: SavingQueries,
    private readonly lines: SavingLineQueries,
    private readonly units: UnitQueries,
  ) {}

  @Get()
  @Reads('ReadSavings', 'Thời gian và chi phí cắt giảm, chia theo một chiều', SavingReportBody)
  async totals(@Scope() scope: readonly string[], @Query() query: TotalsQuery): Promise<SavingReportBody> {
    const { by = 'status', cursor, limit } = query;
    const report = await this.savings.totals({ ...filterOf(query), scope, by, after: cursor, limit });
    const values = report.by === 'unit' ? report.parts.flatMap(({ value }) => value ?? []) : [];
    return savingReportBody(report, await this.units.names(values));
  }

  @Get('lines')
  @Reads('ListSavings', 'Từng thủ tục của từng phương án như được tính', SavingLinePageBody)
  async list(@Scope() scope: readonly string[], @Query() query: LineListQuery): Promise<SavingLinePageBody> {
    const { proposal, procedure, notComputed, cursor, limit } = query;
    const asked = { ...filterOf(query), proposal, procedure, notComputed, after: cursor, limit };
    const { items, next } = await this.lines.list({ ...asked, scope });
    const names = await this.units.names(items.map(({ unit }) => unit));
    return { items: items.map((line) => savingLineBody(line, names)), next };
  }

  @Get('duplicates')
  @Reads('ListSavings', 'Dòng trùng (cùng thủ tục, cùng biện pháp, cùng địa bàn) và dòng được tính', DuplicatePageBody)
  async duplicates(@Scope() scope: readonly string[], @Query() query: SavingFilterQuery): Promise<DuplicatePageBody> {
    const asked = { ...filterOf(query), scope, after: query.cursor, limit: query.limit };
    const { items, next } = await this.lines.duplicates(asked);
    const units = items.flatMap(({ line, counted }) => [line.unit, ...(counted ? [counted.unit] : [])]);
    const names = await this.units.names(units);
    return { items: items.map((one) => duplicateBody(one, names)), next };
  }
}
