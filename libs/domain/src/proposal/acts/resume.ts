import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';
import { beforeSubmission, postponers } from './postpone.js';

export interface ResumeProposal {
  readonly type: 'ResumeProposal';
}

export type ProposalResumed = Fact<'ProposalResumed', { readonly stage: string }>;

/** Takes up a postponed proposal before its day. */
export const resume: ProposalAct<ResumeProposal, ProposalResumed> = {
  allowed: postponers,
  blocked: beforeSubmission,
  done: ({ postponed }) => postponed === null,
  decide: (_, { state: { postponed, at }, context, by }) =>
    // From its day on it is work again.
    postponed === null || postponed.until <= context.today
      ? []
      : [fact('ProposalResumed', { stage: at.stage }, by, context)],
  facts: { ProposalResumed: { version: 1, evolve: (state) => ({ ...state, postponed: null }) } },
};
