import type { Correcting } from '../corrections/correct.js';
import { enteredOn, withCorrection } from '../corrections/past-act.js';
import type { Proposal } from './state.js';

/** The proposal with one of its acts corrected. */
export function corrected(state: Proposal, { revision, changes }: Omit<Correcting, 'reason'>): Proposal {
  const acts = withCorrection(state.acts, revision, changes);
  const submission = acts.find(({ type }) => type === 'StageCompleted');
  const submittedOn = submission?.on ?? state.submittedOn;
  return { ...state, acts, since: enteredOn(acts, state.since), submittedOn, postponed: postponedIn(state, acts) };
}

function postponedIn({ postponed }: Proposal, acts: Proposal['acts']): Proposal['postponed'] {
  const reason = acts.findLast(({ type }) => type === 'ProposalPostponed')?.values.reason;
  return postponed && { ...postponed, reason: reason ?? postponed.reason };
}
