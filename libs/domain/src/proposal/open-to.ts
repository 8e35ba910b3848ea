import { whyDeclined } from '../dossier/inclusion.js';
import type { DossierState } from '../dossier/state.js';
import { claimOn, isReadyToGather } from './claim.js';
import type { Proposal } from './state.js';

/** Whether the dossier would include the proposal as it is now, if somebody asked who may. */
export function isOpenTo(dossier: DossierState, state: Proposal): boolean {
  const free = state.status === 'open' && state.dossier === null && isReadyToGather(state);
  return free && whyDeclined(claimOn(state, { dossier: '', own: false, at: state.at }), dossier) === null;
}
