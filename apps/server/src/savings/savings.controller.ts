import { pathTo } from '@app/domain';
import { SavingLineQueries, SavingQueries, type SavingReport } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/route-docs.js';
import { Scope } from '../http/gate/scope.js';
import { duplicateBody, DuplicatePageBody, savingLineBody, SavingLinePageBody, unitsInLine } from './line-views.js';
import { filterOf, LineListQuery, SavingFilterQuery, TotalsQuery } from './saving-query.js';
import { savingReportBody, SavingReportBody } from './totals-views.js';
import { within } from '../http/filter-fields.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Cắt giảm')
@Controller('api/v1/savings')
export class SavingsController {
  constructor(
    private readonly savings: SavingQueries,
    private readonly lines: SavingLineQueries,
    private readonly places: PlaceNames,
  ) {}

  @Get()
  @Reads('ReadSavings', 'Thời gian và chi phí cắt giảm, chia theo một chiều', SavingReportBody)
  async totals(@Scope() scope: readonly string[], @Query() query: TotalsQuery): Promise<SavingReportBody> {
    const { by = 'status', area, cursor, limit } = query;
    const report = await this.savings.totals({
      ...filterOf(query),
      scope: within(scope, area),
      by,
      after: cursor,
      limit,
    });
    return savingReportBody(report, await this.namesOf(report));
  }

  @Get('lines')
  @Reads('ListSavings', 'Từng thủ tục của từng phương án như được tính', SavingLinePageBody)
  async list(@Scope() scope: readonly string[], @Query() query: LineListQuery): Promise<SavingLinePageBody> {
    const { area, proposal, procedure, notComputed, cursor, limit } = query;
    const asked = { ...filterOf(query), proposal, procedure, notComputed, after: cursor, limit };
    const { items, next } = await this.lines.list({ ...asked, scope: within(scope, area) });
    const names = await this.places.units(items.flatMap(unitsInLine));
    return { items: items.map((line) => savingLineBody(line, names)), next };
  }

  @Get('duplicates')
  @Reads('ListSavings', 'Dòng trùng (cùng thủ tục, cùng biện pháp, cùng địa bàn) và dòng được tính', DuplicatePageBody)
  async duplicates(@Scope() scope: readonly string[], @Query() query: SavingFilterQuery): Promise<DuplicatePageBody> {
    const asked = { ...filterOf(query), scope: within(scope, query.area), after: query.cursor, limit: query.limit };
    const { items, next } = await this.lines.duplicates(asked);
    const units = items.flatMap(({ line, counted }) => [...unitsInLine(line), ...(counted ? [counted.unit] : [])]);
    const names = await this.places.units(units);
    return { items: items.map((one) => duplicateBody(one, names)), next };
  }

  private async namesOf({ by, parts }: SavingReport): Promise<ReadonlyMap<string, string>> {
    const values = parts.flatMap(({ value }) => value ?? []);
    if (by === 'unit') return this.places.units(values);
    if (by !== 'ward') return new Map();
    const areas = await this.places.areas(values.map(pathTo));
    return new Map(values.map((value) => [value, areas(pathTo(value))]));
  }
}
