import { proposalDecider, type Proposal } from '@app/domain';
import type { FactOf } from '@app/facts';
import { boardProjection } from '../board/board-delta.js';
import { rowProjection } from '../engine/projection.js';
import { proposalEditions } from './proposal-editions.js';
import { proposalNews } from '../news/news.js';
import { openOf } from '../records/mark.js';
import { NOTHING_RECORDED, recordProposal, type ProposalRecord } from '../records/proposal-record.js';
import { codeWords } from '../search/vietnamese-text.js';
import { proposalStays } from '../stays/keep-stay-versions.js';
import { proposalStayCells } from '../stays/stay-cells.js';
import type { FoldedFacts } from '../standing/folded-facts.js';
import { standingFolds } from '../standing/standing-folds.js';
import { questionColumns } from '../standing/standing-row.js';
import { proposalColumns, ProposalRow } from './proposal-row.js';

function rowOf(
  { state, record, first: drafted }: FoldedFacts<Proposal, ProposalRecord>,
  { id, revision, position }: FactOf<'proposal'>,
): Omit<ProposalRow, 'state' | 'record' | 'search' | 'searchFolded'> {
  const open = questionColumns(openOf(record.opinions));
  return { id, revision, position, drafted, ...open, ...proposalColumns(state) };
}

function wordsOf({ number, content: { title, group, procedures, measures } }: Proposal): readonly string[] {
  return [
    number,
    title,
    group ?? '',
    ...procedures.flatMap(({ code, name }) => [...codeWords(code ?? ''), name]),
    ...measures.map(({ content }) => content),
  ];
}

/** How a proposal's facts make its row. */
export const proposalFolds = standingFolds<FactOf<'proposal'>, Proposal, ProposalRecord, ProposalRow>({
  decider: proposalDecider,
  nothingRecorded: NOTHING_RECORDED,
  recordAfter: recordProposal,
  rowOf,
  wordsOf,
  firstOf: ({ drafted }) => drafted,
});

export const proposalProjection = rowProjection({
  name: 'proposals',
  version: 2,
  aggregate: 'proposal',
  schema: ProposalRow,
  ...proposalFolds,
  unversioned: ['state', 'record', 'search', 'searchFolded'],
  apart: true,
  derived: [boardProjection, proposalEditions, proposalNews, proposalStays, proposalStayCells],
});
