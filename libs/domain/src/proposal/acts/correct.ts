import { correct, postsOf, type Corrected, type Correcting } from '../../corrections/correct.js';
import { enteredOn, withCorrection } from '../../corrections/past-act.js';
import { duty } from '../../access/rule.js';
import { ensureFirstDay } from '../../corrections/first-day.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';
import type { Proposal } from '../state.js';

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
    const correction = correct(command, state, context, { action: 'CorrectProposal', rule: allowed });
    return correction ? [fact('ProposalCorrected', correction.corrected, correction.by, context)] : [];
  },
  facts: {
    ProposalCorrected: { version: 1, evolve: (state, { data }) => corrected(state, data) },
  },
};

function corrected(state: Proposal, { revision, changes }: Corrected): Proposal {
  const acts = withCorrection(state.acts, revision, changes);
  const submission = acts.find(({ type }) => type === 'StageCompleted');
  const submittedOn = submission?.on ?? state.submittedOn;
  return { ...state, acts, since: enteredOn(acts, state.since), submittedOn, postponed: postponedIn(state, acts) };
}

function postponedIn({ postponed }: Proposal, acts: Proposal['acts']): Proposal['postponed'] {
  const reason = acts.findLast(({ type }) => type === 'ProposalPostponed')?.values.reason;
  return postponed && { ...postponed, reason: reason ?? postponed.reason };
}
