import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { whereGathered, type DossierAct } from '../act.js';
import { overIfEmpty, without, type Dossier } from '../state.js';

export interface RemoveProposal {
  readonly type: 'RemoveProposal';
  readonly proposal: string;
  readonly reason: string;
}

export type ProposalRemoved = Fact<'ProposalRemoved', { readonly proposal: string; readonly reason: string }>;

export const removeProposal: DossierAct<RemoveProposal, ProposalRemoved> = {
  allowed: duty('draft', 'approve', 'assess', 'sign'),
  named: ({ proposal }) => [proposal],
  blocked: inOrder(whereGathered, ({ entries }) => unless(entries.length > 0, 'NOT_IN_DOSSIER', { field: 'proposal' })),
  decide: ({ proposal, reason }, { state, context, by }) => {
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    const isIn = state.entries.some((entry) => entry.proposal === proposal);
    ensure(isIn, 'NOT_IN_DOSSIER', { field: 'proposal', proposal });
    return [fact('ProposalRemoved', { proposal, reason }, by, context)];
  },
  facts: {
    ProposalRemoved: {
      version: 1,
      correctable: ({ reason }) => ({ reason }),
      shared: ({ proposal }) => [proposal],
      evolve: (state, { data }) => left(without(state, [data.proposal])),
    },
  },
};

/** One that gathers may take in others; one returned closed may not. */
function left(state: Dossier): Dossier {
  return state.status === 'closed' ? overIfEmpty(state) : state;
}
