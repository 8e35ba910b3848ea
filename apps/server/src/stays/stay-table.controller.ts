import { STAY_COLUMNS, TABLE_FILES, YES_NO_NAMES } from '@app/wording';
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
import { ShownStays } from './shown-stays.js';
import { StayFilterQuery } from './stay-query.js';
import type { ListedStayBody } from './stay-views.js';

@ApiTags('Thời gian ở từng bước')
@Controller('api/v1/stays.csv')
export class StayTableController {
  constructor(
    private readonly stays: ShownStays,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListProposals', 'Từng lần ở một bước dạng bảng, lâu nhất trước')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: StayFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.stays}-${this.clock.today()}`,
      headings: Object.values(STAY_COLUMNS),
      rowsOf: async (after) => {
        const page = await this.stays.list(query, scope, { after, limit: LIMITS.page });
        return { items: page.items.map(cellsOf), next: page.next };
      },
    });
  }
}

function cellsOf(body: Plain<ListedStayBody>) {
  const { due, to, late } = body;
  return inColumns(STAY_COLUMNS, {
    kind: body.kindName,
    number: body.number,
    title: body.title,
    plan: body.plan.title ?? body.plan.id,
    path: body.pathName ?? body.path,
    unit: body.unitName,
    stage: body.stage.name,
    with: body.with.map(({ roleName, unitName }) => `${roleName}, ${unitName}`).join('; '),
    from: { day: body.from },
    to: to === null ? null : { day: to },
    ended: body.endedTypeName,
    days: body.days,
    workingDays: body.workingDays,
    due: due === null ? null : { day: due },
    late: late === null ? null : YES_NO_NAMES[`${late}`],
    id: body.id,
  });
}
