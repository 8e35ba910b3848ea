import { proposalDecider, type Content, type Proposal, type ProposalState } from '@app/domain';
import type { FactOf } from '@app/facts';
import { boardProjection } from '../board/board-delta.js';
import { rowProjection } from '../engine/projection.js';
import type { Corrections, Folds } from '../engine/row-projection.js';
import { replayWith } from '../engine/replay-with.js';
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

interface Folded extends Pick<ProposalRow, 'drafted'> {
  readonly state: Proposal;
  readonly record: ProposalRecord;
}

function step(folded: Folded | null, recorded: FactOf<'proposal'>): Folded | null {
  const earlier: ProposalState = folded?.state ?? proposalDecider.initial;
  const { fact, revision, position } = recorded;
  const state: ProposalState = proposalDecider.evolve(earlier, fact);
  if (state.status === 'none') return null;
  const told = recordProposal(folded?.record ?? NOTHING_RECORDED, fact, revision);
  const moved = { before: folded?.state ?? null, after: state, fact, revision };
  const record = { ...told, stays: staysAfter(told.stays, moved), returned: returnsAfter(told.returned, moved) };
  return { state, record, drafted: folded?.drafted ?? position };
}

function rowOf({ state, record, drafted }: Folded, { id, revision, position }: FactOf<'proposal'>): ProposalRow {
  return {
    ...proposalColumns(state),
    ...searched([state.number, ...wordsOf(state.content)]),
    id,
    revision,
    position,
    drafted,
    ...questionColumns(openOf(record.opinions)),
    record: JSON.stringify(record),
  };
}

function projectProposal(row: ProposalRow | null, recorded: FactOf<'proposal'>): ProposalRow | null {
  const folded = step(row && foldedIn(row), recorded);
  return folded && rowOf(folded, recorded);
}

function foldedIn({ state, record, drafted }: ProposalRow): Folded {
  return { state: JSON.parse(state) as Proposal, record: JSON.parse(record) as ProposalRecord, drafted };
}

function wordsOf({ title, group, procedures, measures }: Content): readonly string[] {
  return [
    title,
    group ?? '',
    ...procedures.flatMap(({ code, name }) => [...codeWords(code ?? ''), name]),
    ...measures.map(({ content }) => content),
  ];
}

export const PROPOSAL_CORRECTIONS: Corrections<'proposal', ProposalRow> = {
  targets: correctedBy,
  replay: () => replayWith({ step, rowOf }),
};

/** How a proposal's facts make its row. */
export const PROPOSAL_FOLD: Folds<'proposal', ProposalRow> = {
  fold: projectProposal,
  corrections: PROPOSAL_CORRECTIONS,
};

export const proposalProjection = rowProjection({
  name: 'proposals',
  aggregate: 'proposal',
  schema: ProposalRow,
  ...PROPOSAL_FOLD,
  unversioned: ['state', 'record', 'search', 'searchFolded'],
  derived: [boardProjection, proposalEditions, proposalNews, proposalStays],
});
