import { inOrder } from '../../access/act.js';
import { approving } from '../../access/rule.js';
import { personOf } from '../../kernel/actor.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { complete, underReview, type ProposalAct } from '../act.js';
import { ensureCurrent } from '../edition.js';
import { withPerson } from '../state.js';

export interface ApproveEdition {
  readonly type: 'ApproveEdition';
  readonly edition: number;
}

export type EditionApproved = Fact<'EditionApproved', { readonly stage: string; readonly edition: number }>;

/** The unit's head approves exactly this edition, which lacks nothing. */
export const approveEdition: ProposalAct<ApproveEdition, EditionApproved> = {
  allowed: approving('approve'),
  blocked: inOrder(underReview, complete),
  done: ({ approvedEdition, edition }) => approvedEdition === edition,
  decide: (command, { state, context, by }) => {
    ensureCurrent(command.edition, state);
    if (state.approvedEdition === state.edition) return [];
    return [fact('EditionApproved', { stage: state.at.stage, edition: state.edition }, by, context)];
  },
  facts: {
    EditionApproved: {
      version: 1,
      evolve: (state, { data: { edition }, by }) => ({
        ...state,
        approvedEdition: edition,
        postponed: null,
        reworking: false,
        approvers: withPerson(state.approvers, personOf(by)),
      }),
    },
  },
};
