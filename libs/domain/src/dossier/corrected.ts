import type { Correcting } from '../corrections/correct.js';
import { enteredOn, withCorrection } from '../corrections/past-act.js';
import { isDecision, isLetter } from './corrected-paper.js';
import type { Dossier } from './state.js';

/** The dossier with one of its acts corrected. */
export function corrected(state: Dossier, { revision, changes }: Omit<Correcting, 'reason'>): Dossier {
  const acts = withCorrection(state.acts, revision, changes);
  const [issued, sent] = [acts.filter(isDecision), acts.filter(isLetter)];
  const decisions = state.decisions.map((decision, at) => {
    const { number = decision.number, date = decision.date } = issued[at]?.values ?? {};
    return { ...decision, number, date };
  });
  const letters = state.letters.map((letter, at) => {
    const { number = letter.number, date = letter.date, signer = letter.signer } = sent[at]?.values ?? {};
    return { ...letter, number, date, signer };
  });
  return {
    ...state,
    acts,
    decisions,
    letters,
    openedOn: acts[0]?.on ?? state.openedOn,
    since: enteredOn(acts, state.since),
  };
}
