import { ProposalQueries } from '@app/read-side';
import { PROPOSAL_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns, standingCells } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { PlaceNames } from '../http/place-names.js';
import { unitsIn } from '../http/standing-body.js';
import { ProposalFilterQuery } from './proposal-list-query.js';
import { proposalFilter } from './proposal-list-request.js';
import { summaryBody, type ProposalSummaryBody } from './proposal-summary-views.js';

@ApiTags('Phương án')
@Controller('api/v1/proposals.csv')
export class ProposalTableController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly places: PlaceNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListProposals', 'Danh sách phương án dạng bảng, theo số')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: ProposalFilterQuery,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    const filter = proposalFilter(query, { person, scope, today });
    return this.tables.of(person, {
      file: `${TABLE_FILES.proposals}-${today}`,
      headings: Object.values(PROPOSAL_COLUMNS),
      rowsOf: async (after) => {
        // A lasting order: each comes once, whatever happens meanwhile.
        const page = await this.proposals.list({ ...filter, sort: 'number', after, limit: LIMITS.page });
        const units = await this.places.units(unitsIn(page.items));
        return { items: page.items.map((view) => cellsOf(summaryBody(view, units))), next: page.next };
      },
    });
  }
}

function cellsOf(body: Plain<ProposalSummaryBody>) {
  const [scm, processing] = [savedBy(body, 'SCM_TT02'), savedBy(body, 'PROCESSING_TIME')];
  return inColumns(PROPOSAL_COLUMNS, {
    number: body.number,
    title: body.title,
    plan: body.plan.title ?? body.plan.id,
    item: body.itemName ?? body.item,
    catalogue: body.catalogueName ?? body.catalogue,
    path: body.path.name ?? body.path.id,
    unit: body.unitName,
    edition: body.edition,
    status: body.statusName,
    phase: body.phaseName,
    ...standingCells(body),
    returns: body.returns,
    outcome: body.outcomeName,
    scmBefore: scm.before,
    scmAfter: scm.after,
    scmSaved: scm.saved,
    processingBefore: processing.before,
    processingAfter: processing.after,
    processingSaved: processing.saved,
    id: body.id,
  });
}

function savedBy({ savings }: Pick<Plain<ProposalSummaryBody>, 'savings'>, method: string) {
  const found = savings.find(({ kind }) => kind === method);
  const digits = (text: string | undefined) => (text === undefined ? null : { digits: text });
  return { before: digits(found?.before), after: digits(found?.after), saved: digits(found?.saved) };
}
