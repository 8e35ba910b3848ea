import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { returnTarget, returnTargets } from '../../plan/return-target.js';
import { standsAlone, type ProposalAct } from '../act.js';
import { proposalReturned, type ProposalReturned } from '../facts/proposal-returned.js';
import { entryAt, pathFor } from '../move-on.js';

export interface ReturnProposal {
  readonly type: 'ReturnProposal';
  readonly to: string | null;
  readonly reason: string;
}

/** To an earlier stage with a reason; by default to the nearest earlier review stage. */
export const returnProposal: ProposalAct<ReturnProposal, ProposalReturned> = {
  allowed: duty('draft', 'approve', 'assess', 'sign'),
  blocked: inOrder(standsAlone, ({ at: { index, stage, kind } }) => unless(index > 0, 'WRONG_STAGE', { stage, kind })),
  offers: (state, context) => {
    const { index } = state.at;
    return { stages: returnTargets(pathFor(state, context), { from: index, last: index - 1 }) };
  },
  decide: ({ to: target, reason }, { state, context, by }) => {
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    const { index, stage: from } = state.at;
    const to = returnTarget(pathFor(state, context), { from: index, last: index - 1, to: target });
    const returned = { from, to: entryAt(state, context, to), reason, dossier: null, released: false };
    return [fact('ProposalReturned', returned, by, context)];
  },
  facts: { ProposalReturned: proposalReturned },
};
