import { inOrder, unless, type Check } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { dayAfter, yearAfter, type CivilDate } from '../../kernel/civil-date.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { standsAlone, type ProposalAct } from '../act.js';
import type { Proposal } from '../state.js';

/**
 * `until`: after today, within a year: plans are of a year, and what is put off for longer would be given up without a
 * withdrawal. On that day it is work again.
 */
export interface PostponeProposal {
  readonly type: 'PostponeProposal';
  readonly until: CivilDate;
  readonly reason: string;
}

export type ProposalPostponed = Fact<
  'ProposalPostponed',
  { readonly stage: string; readonly until: CivilDate; readonly reason: string }
>;

/** The unit's head at a review, the reviewer at a consolidation. */
export const postponers = duty('approve', 'assess');

/** While a unit reviews the proposal or the center consolidates it. */
export const beforeSubmission: Check<Proposal> = inOrder(standsAlone, ({ at: { stage, kind } }) =>
  unless(kind === 'review' || kind === 'consolidation', 'WRONG_STAGE', { stage, kind }),
);

/** Nobody has to work on it until that day. Its deadline stays, so it can become overdue. */
export const postpone: ProposalAct<PostponeProposal, ProposalPostponed> = {
  allowed: postponers,
  blocked: beforeSubmission,
  decide: ({ until, reason }, { state, context, by }) => {
    ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
    const [earliest, latest] = [dayAfter(context.today), yearAfter(context.today)];
    ensure(until >= earliest && until <= latest, 'BAD_TERM', { field: 'until', earliest, latest });
    const { postponed, at } = state;
    if (postponed?.until === until && postponed.reason === reason) return [];
    return [fact('ProposalPostponed', { stage: at.stage, until, reason }, by, context)];
  },
  facts: {
    ProposalPostponed: {
      version: 1,
      correctable: ({ reason }) => ({ reason }),
      evolve: (state, { data: { until, reason } }) => ({ ...state, postponed: { until, reason } }),
    },
  },
};
