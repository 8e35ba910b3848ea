import { correct, postsOf, type Corrected, type Correcting } from '../../corrections/correct.js';
import { duty } from '../../access/rule.js';
import { ensureFirstDay } from '../../corrections/first-day.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';
import { corrected } from '../corrected.js';

export interface CorrectProposal extends Correcting {
  readonly type: 'CorrectProposal';
}

export type ProposalCorrected = Fact<'ProposalCorrected', Corrected>;

const allowed = duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide');

/** A date, reason or answer that was recorded wrongly is put right; both stand, the later one counts. */
export const correctProposal: ProposalAct<CorrectProposal, ProposalCorrected> = {
  allowed,
  at: ({ at, acts }) => ({ ...at, kind: 'review', actors: postsOf(acts) }),
  blocked: () => null,
  decide: (command, { state, context }) => {
    ensureFirstDay(command, state, context);
    const { corrections, by } = correct(command, state, context, { action: 'CorrectProposal', rule: allowed });
    return corrections.map((one) => fact('ProposalCorrected', one, by, context));
  },
  facts: {
    ProposalCorrected: { version: 1, evolve: (state, { data }) => corrected(state, data) },
  },
};
