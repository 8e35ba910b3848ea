import { phaseOf, proposalDecider, whoMustAct, type Content, type Proposal, type ProposalState } from '@app/domain';
import { boardProjection } from '../board/board-delta.js';
import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '@app/facts';
import { searched } from '../search/vietnamese-text.js';
import { standingOf } from '../standing/standing.js';
import { ProposalRow } from './proposal-row.js';

/** The row of a proposal after one more of its facts. */
export function projectProposal(row: ProposalRow | null, recorded: FactOf<'proposal'>): ProposalRow | null {
  const before = row ? (JSON.parse(row.state) as Proposal) : proposalDecider.initial;
  const state: ProposalState = proposalDecider.evolve(before, recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  return {
    ...columnsOf(state),
    ...searched([state.number, ...wordsOf(state.content)]),
    id,
    revision,
    position,
    drafted: row?.drafted ?? position,
  };
}

function columnsOf(state: Proposal) {
  const { plan, path, pathVersion, number, status, returns, edition, outcome, subject } = state;
  return {
    ...standingOf(state, whoMustAct(state), [...state.drafters, ...state.approvers]),
    plan,
    path,
    pathVersion,
    number,
    title: state.content.title,
    item: subject.item,
    catalogue: subject.catalogue,
    unit: subject.unit,
    area: [...state.area],
    status,
    phase: phaseOf(state),
    returns,
    edition,
    outcome,
    dossier: state.dossier?.id ?? null,
    state: JSON.stringify(state),
  };
}

function wordsOf({ title, group, procedures, measures }: Content): readonly string[] {
  return [
    title,
    group ?? '',
    ...procedures.flatMap(({ code, name }) => [code ?? '', name]),
    ...measures.map(({ content }) => content),
  ];
}

/** Proposals and, from the same changes, the cells of their plans' boards. */
export const proposalProjection = rowProjection({
  name: 'proposals',
  aggregate: 'proposal',
  schema: ProposalRow,
  fold: projectProposal,
  derived: boardProjection,
});
