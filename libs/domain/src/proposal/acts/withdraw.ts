import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { standsAlone, type ProposalAct } from '../act.js';
import { lapsed, type Proposal } from '../state.js';

export interface WithdrawProposal {
  readonly type: 'WithdrawProposal';
  readonly reason: string;
}

export type ProposalWithdrawn = Fact<'ProposalWithdrawn', { readonly stage: string; readonly reason: string }>;

const isWithdrawn = ({ status }: Proposal) => status === 'withdrawn';

/** By its own unit, in no dossier: after the ward's submission it is always in one. */
export const withdraw: ProposalAct<WithdrawProposal, ProposalWithdrawn> = {
  allowed: duty('draft', 'approve'),
  at: ({ origin }) => origin,
  blocked: (state, elsewhere) => (isWithdrawn(state) ? null : standsAlone(state, elsewhere)),
  done: isWithdrawn,
  decide: ({ reason }, { state, context, by }) => {
    if (isWithdrawn(state)) return [];
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    return [fact('ProposalWithdrawn', { stage: state.at.stage, reason }, by, context)];
  },
  facts: {
    ProposalWithdrawn: {
      version: 1,
      correctable: ({ reason }) => ({ reason }),
      evolve: (state) => ({ ...state, ...lapsed(state), status: 'withdrawn' }),
    },
  },
};
