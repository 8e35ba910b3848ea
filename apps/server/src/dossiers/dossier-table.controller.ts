import { DossierQueries } from '@app/read-side';
import { DOSSIER_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns, standingCells } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { within } from '../http/filter-fields.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { flagOf } from '../http/page-query.js';
import { PlaceNames } from '../http/place-names.js';
import { unitsIn } from '../http/standing-body.js';
import { DossierFilterQuery } from './dossier-list-query.js';
import { summaryBody, type DossierSummaryBody } from './dossier-summary-views.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers.csv')
export class DossierTableController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly places: PlaceNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListDossiers', 'Danh sách hồ sơ trình dạng bảng, mới trước')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: DossierFilterQuery,
  ): Promise<StreamableFile> {
    const { own, overdue, area, after: _, ...filter } = query;
    const today = this.clock.today();
    const flags = { own: flagOf(own), overdue: flagOf(overdue) };
    return this.tables.of(person, {
      file: `${TABLE_FILES.dossiers}-${today}`,
      headings: Object.values(DOSSIER_COLUMNS),
      rowsOf: async (after) => {
        const asked = { ...filter, ...flags, scope: within(scope, area), today, after, limit: LIMITS.page };
        const page = await this.dossiers.list(asked);
        const units = await this.places.units(unitsIn(page.items));
        return { items: page.items.map((view) => cellsOf(summaryBody(view, units))), next: page.next };
      },
    });
  }
}

function cellsOf(body: Plain<DossierSummaryBody>) {
  return inColumns(DOSSIER_COLUMNS, {
    number: body.number,
    title: body.title,
    plan: body.plan.title ?? body.plan.id,
    path: body.path.name ?? body.path.id,
    unit: body.unitName,
    status: body.statusName,
    phase: body.phaseName,
    ...standingCells(body),
    entries: body.counts.entries,
    decided: body.counts.decided,
    undecided: body.counts.undecided,
    id: body.id,
  });
}
