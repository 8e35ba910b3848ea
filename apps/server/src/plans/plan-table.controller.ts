import { PlanQueries } from '@app/read-side';
import { PLAN_COLUMNS, TABLE_FILES, YES_NO_NAMES } from '@app/wording';
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
import { PlaceNames } from '../http/place-names.js';
import { PlanFilterQuery } from './plan-list-query.js';
import { planSummary, type PlanSummaryBody } from './plan-views.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans.csv')
export class PlanTableController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly places: PlaceNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListPlans', 'Danh sách kế hoạch dạng bảng, theo mã')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() { status, q }: PlanFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.plans}-${this.clock.today()}`,
      headings: Object.values(PLAN_COLUMNS),
      rowsOf: async (after) => {
        const page = await this.plans.list({ scope, status, q, after, limit: LIMITS.page });
        const areas = await this.places.areas(page.items.map(({ area }) => area));
        return { items: page.items.map((view) => cellsOf(planSummary(view, areas))), next: page.next };
      },
    });
  }
}

function cellsOf({ title, number, date, draft, statusName, issuer, areaName, counts, id }: Plain<PlanSummaryBody>) {
  const isDraft = YES_NO_NAMES[draft ? 'true' : 'false'];
  const { items, tasks, targets } = counts;
  const told = { title, number, date, draft: isDraft, status: statusName, issuer, area: areaName };
  return inColumns(PLAN_COLUMNS, { ...told, items, tasks, targets, id });
}
