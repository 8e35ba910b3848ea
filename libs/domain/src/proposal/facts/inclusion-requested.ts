import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { Claim } from '../claim.js';
import { joining, lapsed, type Proposal } from '../state.js';

/** Asks a gathering dossier, or one of its own if no stage gathers. */
export type InclusionRequested = Fact<'InclusionRequested', Claim>;

export const inclusionRequested: FactKind<InclusionRequested, Proposal> = {
  version: 1,
  shared: ({ dossier }) => [dossier],
  evolve: (state, { data: { dossier, own } }) => ({ ...state, ...lapsed(state), ...joining(dossier, own) }),
};
