import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayBeTooWide, ReadsByBody, Reads } from '../http/route-docs.js';
import { Scope } from '../http/gate/scope.js';
import { DuplicatePageBody, SavingLinePageBody } from './line-views.js';
import { LineListQuery, SavingFilterQuery, TotalsQuery } from './saving-query.js';
import { SavingSetBody, SetAskedBody } from './saving-set-bodies.js';
import { ShownSavings } from './shown-savings.js';
import { SavingReportBody } from './totals-views.js';

/** Duplicates told with the totals of a set. */
const DUPLICATES = 100;

@ApiTags('Cắt giảm')
@Controller('api/v1/savings')
export class SavingsController {
  constructor(private readonly savings: ShownSavings) {}

  @Get()
  @MayBeTooWide
  @Reads('ReadSavings', 'Thời gian và chi phí cắt giảm, chia theo một chiều', SavingReportBody)
  totals(@Scope() scope: readonly string[], @Query() query: TotalsQuery): Promise<SavingReportBody> {
    return this.savings.totals({ scope, query });
  }

  @Post('sets')
  @HttpCode(200)
  @MayBeTooWide
  @ReadsByBody('ReadSavings', 'Cắt giảm của các phương án được chọn, và các dòng trùng trong đó', SavingSetBody)
  async set(@Scope() scope: readonly string[], @Body() { proposals: ids, by }: SetAskedBody): Promise<SavingSetBody> {
    const { total, parts, next, ...divided } = await this.savings.totals({ scope, query: by ? { by } : {}, ids });
    const { items: duplicates } = await this.savings.duplicates({ scope, query: { limit: DUPLICATES }, ids });
    return { ...divided, total, parts, next, duplicates };
  }

  @Get('lines')
  @MayBeTooWide
  @Reads('ListSavings', 'Từng thủ tục của từng phương án như được tính', SavingLinePageBody)
  list(@Scope() scope: readonly string[], @Query() query: LineListQuery): Promise<SavingLinePageBody> {
    return this.savings.list({ scope, query });
  }

  @Get('duplicates')
  @MayBeTooWide
  @Reads('ListSavings', 'Dòng trùng (cùng thủ tục, cùng biện pháp, cùng địa bàn) và dòng được tính', DuplicatePageBody)
  duplicates(@Scope() scope: readonly string[], @Query() query: SavingFilterQuery): Promise<DuplicatePageBody> {
    return this.savings.duplicates({ scope, query });
  }
}
