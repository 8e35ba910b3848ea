import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { Included } from '../papers.js';
import type { Dossier } from '../state.js';

export type ProposalIncluded = Fact<'ProposalIncluded', Included>;

export const proposalIncluded: FactKind<ProposalIncluded, Dossier> = {
  version: 1,
  shared: ({ proposal }) => [proposal],
  evolve: (state, { data }) => ({
    ...state,
    entries: [...state.entries, data],
    authors: [...new Set([...state.authors, ...data.drafters])],
    approvers: [...new Set([...state.approvers, ...data.approvers])],
  }),
};
