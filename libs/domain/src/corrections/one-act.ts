import type { PastAct } from './past-act.js';

/** Facts that the same act makes as the one right before them, or that answer it on its day. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  StageCompleted: ['ProposalAccepted'],
  InclusionRequested: ['StageCompleted'],
  InclusionConfirmed: ['InclusionRequested'],
  InclusionRefused: ['InclusionRequested'],
  DossierAdvanced: ['DecisionIssued', 'ItemsReturned'],
};

/** The first revision of the facts that one act made, and the first after them; they are dated alike. */
export function oneAct(acts: readonly PastAct[], revision: number): readonly [from: number, to: number] {
  let [from, to] = [revision, revision + 1];
  while (isAlong(acts, from)) from--;
  while (isAlong(acts, to)) to++;
  return [from, to];
}

function isAlong(acts: readonly PastAct[], revision: number): boolean {
  const [before, act] = [acts[revision - 1], acts[revision]];
  return before !== undefined && act !== undefined && FOLLOWS[act.type]?.includes(before.type) === true;
}
