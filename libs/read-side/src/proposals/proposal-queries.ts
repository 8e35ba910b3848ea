import { missingToSubmit, type Content, type Missing, type Proposal } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { CountedPage } from '../paging/counted-page.js';
import { withDoers } from '../records/doers.js';
import type { ProposalRecord } from '../records/proposal-record.js';
import { wordMatches } from '../search/vietnamese-text.js';
import { findStanding, listStanding, type InScope, type StandingListRequest } from '../standing/standing-lists.js';
import { actingInDossier } from './acting-in-dossier.js';
import { inDossiers, type DossierOfProposal } from './in-dossiers.js';
import { ProposalRow, proposalView, type ProposalView } from './proposal-row.js';

/** `missing`: what prevents the submission of this edition. */
export interface ProposalDetail extends ProposalView {
  readonly content: Content;
  readonly missing: readonly Missing[];
  readonly state: Proposal;
  /** Of its path, by id. */
  readonly stageNames: Readonly<Record<string, string>>;
  readonly record: ProposalRecord;
  /** Those of `record.dossiers` that lie in the asker's scope, by id. */
  readonly inDossiers: ReadonlyMap<string, DossierOfProposal>;
}

const EXACT = ['plan', 'item', 'unit', 'stage', 'phase', 'status', 'outcome', 'dossier'] as const;

/** Each part narrows the list. `q`: words that must all be found, with or without diacritics. */
export interface ProposalListRequest
  extends StandingListRequest, Partial<Readonly<Record<(typeof EXACT)[number], string | undefined>>> {
  readonly q?: string | undefined;
}

const PROPOSALS = {
  schema: ProposalRow,
  begun: 'drafted',
  open: `s.status = 'open'`,
  exact: EXACT,
  due: 's.due',
  completed: actingInDossier,
  viewOf: proposalView,
} as const;

@Injectable()
export class ProposalQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Newest drafts first. @throws InvalidCursor */
  list(request: ProposalListRequest): Promise<CountedPage<ProposalView>> {
    return listStanding(this.dataSource, PROPOSALS, request, (select) => {
      wordMatches(request.q ?? '').forEach(({ column, pattern }, at) => {
        select.andWhere(`s.${column} like :word${String(at)}`, { [`word${String(at)}`]: pattern });
      });
    });
  }

  /** Null if there is none in scope. */
  async get(id: string, request: InScope): Promise<ProposalDetail | null> {
    const found = await findStanding(this.dataSource, PROPOSALS, id, request);
    if (!found) return null;
    const state = JSON.parse(found.state) as Proposal;
    const record = JSON.parse(found.record) as ProposalRecord;
    return {
      ...found.view,
      stageNames: found.stageNames,
      content: state.content,
      missing: missingToSubmit(state),
      state,
      record: await withDoers(this.dataSource, { kind: 'proposal', id }, record),
      inDossiers: await inDossiers(this.dataSource, id, record, request.scope),
    };
  }
}
