import { CHANGE_COLUMNS, momentsInFileName, TABLE_FILES, type KnownUntil } from '@app/wording';
import { PastQueries, type ComparedSpan } from '@app/read-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { knownUntil } from '../downloads/known-until.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import type { AskedSpan } from '../http/past/asked-span.js';
import { Moments } from '../http/past/moments.js';
import { BETWEEN, momentsInHeader } from '../http/past/span-header.js';
import { Between, BetweenMoments } from '../http/past/span-docs.js';
import { changeCells } from './change-cells.js';
import { ChangeFilterQuery } from './change-query.js';
import { ShownChanges } from './shown-changes.js';

@ApiTags('Thay đổi giữa hai lúc')
@Controller('api/v1/changes.csv')
export class ChangeTableController {
  constructor(
    private readonly changes: ShownChanges,
    private readonly moments: Moments,
    private readonly tables: TableDownloads,
    private readonly past: PastQueries,
  ) {}

  @Get()
  @Tabulates('ListProposals', 'Những phương án có thay đổi giữa hai lúc dạng bảng', BetweenMoments, {
    'Tinhgon-Between': BETWEEN,
  })
  async table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Between() asked: AskedSpan,
    @Query() query: ChangeFilterQuery,
  ): Promise<StreamableFile> {
    const span = await this.moments.between(asked);
    return this.tables.of(person, {
      file: fileName(query, span, await knownUntil(this.past, [span.from, span.to])),
      between: momentsInHeader(span),
      headings: Object.values(CHANGE_COLUMNS),
      rowsOf: async (after) => {
        const { items, next } = await this.changes.list(query, { scope, span, after, limit: LIMITS.page });
        return { items: items.map(changeCells), next };
      },
    });
  }
}

function fileName({ plan }: ChangeFilterQuery, { from, to }: ComparedSpan, known: readonly KnownUntil[]): string {
  const of = plan === undefined ? '' : `-${plan.replaceAll(/[^\w-]/g, '-')}`;
  return `${TABLE_FILES.changes}${of}-tu-${from.day}-den-${to.day}${momentsInFileName(known)}`;
}
