import { missingToSubmit, type Content, type Missing, type Proposal } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { CountedPage } from '../paging/counted-page.js';
import { withDoers } from '../records/doers.js';
import type { ProposalRecord } from '../records/proposal-record.js';
import { membersOf } from '../dossiers/dossier-members.js';
import { findStanding, listStanding, type InScope } from '../standing/standing-lists.js';
import { staysView, type StageStayView } from '../standing/stage-stay-view.js';
import { actingInDossier } from './acting-in-dossier.js';
import { inDossiers, type DossierOfProposal } from './in-dossiers.js';
import { countedByBoard } from './counted-by-board.js';
import { EXACT, type ProposalListRequest } from './proposal-list-request.js';
import { PROPOSAL_ORDERS } from './proposal-orders.js';
import { ProposalRow, proposalView, type ProposalView } from './proposal-row.js';

/** `missing`: what prevents the submission of this edition. */
export interface ProposalDetail extends ProposalView {
  readonly content: Content;
  readonly missing: readonly Missing[];
  readonly state: Proposal;
  /** Of its path, by id. */
  readonly stageNames: Readonly<Record<string, string>>;
  readonly record: ProposalRecord;
  readonly stays: readonly StageStayView[];
  /** Those of `record.dossiers` that lie in the asker's scope, by id. */
  readonly inDossiers: ReadonlyMap<string, DossierOfProposal>;
}

const PROPOSALS = {
  kind: 'proposal',
  schema: ProposalRow,
  open: `s.status = 'open'`,
  exact: EXACT,
  byProvince: true,
  due: 's.due',
  completed: actingInDossier,
  viewOf: proposalView,
} as const;

@Injectable()
export class ProposalQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** @throws InvalidCursor */
  async list(request: ProposalListRequest): Promise<CountedPage<ProposalView>> {
    const order = PROPOSAL_ORDERS[request.sort ?? 'newest'];
    const { dossier, scope } = request;
    const members = dossier === undefined ? [] : await membersOf(this.dataSource, dossier, scope);
    const counted = () => countedByBoard(this.dataSource, request);
    return listStanding(this.dataSource, { ...PROPOSALS, order, counted }, request, (select) => {
      if (dossier !== undefined)
        select.andWhere('(s.dossier = :dossier or s.id = any(:members))', { dossier, members });
      narrow(select, request);
    });
  }

  /** The number of its newest edition; null if there is none in scope. */
  async newestEdition(id: string, scope: readonly string[]): Promise<number | null> {
    const sql = 'select edition from read_side.proposal where id = $1 and area && $2::text[]';
    const [row] = await this.dataSource.query<{ readonly edition: number }[]>(sql, [id, scope]);
    return row?.edition ?? null;
  }

  /** Null if there is none in scope. */
  async get(id: string, request: InScope): Promise<ProposalDetail | null> {
    const found = await findStanding(this.dataSource, PROPOSALS, id, request);
    if (!found) return null;
    const state = JSON.parse(found.state) as Proposal;
    const kept = JSON.parse(found.record) as ProposalRecord;
    const record = await withDoers(this.dataSource, { kind: 'proposal', id }, kept);
    return {
      ...found.view,
      stageNames: found.stageNames,
      content: state.content,
      missing: missingToSubmit(state),
      state,
      record,
      stays: staysView(record.stays, found.calendar, request.today),
      inDossiers: await inDossiers(this.dataSource, id, record, request.scope),
    };
  }
}

function narrow(select: SelectQueryBuilder<ProposalRow>, request: ProposalListRequest): void {
  const { ward, procedureCode, draftedBy, returned, dueFrom, dueTo } = request;
  if (ward !== undefined) select.andWhere(`s.area @> array[:ward] and s.area[cardinality(s.area)] = :ward`, { ward });
  if (procedureCode !== undefined) select.andWhere('s.procedures @> array[:procedureCode]', { procedureCode });
  if (draftedBy !== undefined) select.andWhere('s.drafters @> array[:draftedBy]', { draftedBy });
  if (returned !== undefined) select.andWhere(returned ? 's.returns > 0' : 's.returns = 0');
  if (dueFrom !== undefined) select.andWhere(`${PROPOSALS.open} and s.due >= :dueFrom`, { dueFrom });
  if (dueTo !== undefined) select.andWhere(`${PROPOSALS.open} and s.due <= :dueTo`, { dueTo });
}
