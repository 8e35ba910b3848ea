import { proposalDecider, type Content, type Proposal, type ProposalState } from '@app/domain';
import type { FactOf } from '@app/facts';
import { boardProjection } from '../board/board-delta.js';
import { rowProjection } from '../engine/projection.js';
import type { Folds } from '../engine/row-projection.js';
import { correctedBy } from '../records/corrected-by.js';
import { proposalEditions } from './proposal-editions.js';
import { proposalNews } from '../news/news.js';
import { openOf } from '../records/mark.js';
import { NOTHING_RECORDED, recordProposal, type ProposalRecord } from '../records/proposal-record.js';
import { codeWords, searched } from '../search/vietnamese-text.js';
import { returnsAfter } from '../records/returns-made.js';
import { staysAfter } from '../records/stage-stays.js';
import { proposalStays } from '../stays/keep-stay-versions.js';
import { questionColumns } from '../standing/standing-row.js';
import { proposalColumns, ProposalRow } from './proposal-row.js';

function projectProposal(row: ProposalRow | null, recorded: FactOf<'proposal'>): ProposalRow | null {
  const earlier: ProposalState = row ? (JSON.parse(row.state) as Proposal) : proposalDecider.initial;
  const state: ProposalState = proposalDecider.evolve(earlier, recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  const before = row ? (JSON.parse(row.record) as ProposalRecord) : NOTHING_RECORDED;
  const told = recordProposal(before, recorded.fact, revision);
  const moved = { before: earlier.status === 'none' ? null : earlier, after: state, fact: recorded.fact, revision };
  const record = { ...told, stays: staysAfter(told.stays, moved), returned: returnsAfter(told.returned, moved) };
  return {
    ...proposalColumns(state),
    ...searched([state.number, ...wordsOf(state.content)]),
    id,
    revision,
    position,
    drafted: row?.drafted ?? position,
    ...questionColumns(openOf(record.opinions)),
    record: JSON.stringify(record),
  };
}

function wordsOf({ title, group, procedures, measures }: Content): readonly string[] {
  return [
    title,
    group ?? '',
    ...procedures.flatMap(({ code, name }) => [...codeWords(code ?? ''), name]),
    ...measures.map(({ content }) => content),
  ];
}

/** How a proposal's facts make its row. */
export const PROPOSAL_FOLD: Folds<'proposal', ProposalRow> = {
  fold: projectProposal,
  corrections: { targets: correctedBy, acts: ({ state }) => (JSON.parse(state) as Proposal).acts },
};

export const proposalProjection = rowProjection({
  name: 'proposals',
  aggregate: 'proposal',
  schema: ProposalRow,
  ...PROPOSAL_FOLD,
  unversioned: ['state', 'record', 'search', 'searchFolded'],
  derived: [boardProjection, proposalEditions, proposalNews, proposalStays],
});
