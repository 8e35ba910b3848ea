import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { Claim } from '../claim.js';
import type { Proposal } from '../state.js';

/** Asked of a dossier that gathers, or of one of its own where no stage does. */
export type InclusionRequested = Fact<'InclusionRequested', Claim>;

export const inclusionRequested: FactKind<InclusionRequested, Proposal> = {
  version: 1,
  evolve: (state, { data: { dossier, own } }) => ({ ...state, dossier: { id: dossier, own, confirmed: false } }),
};
