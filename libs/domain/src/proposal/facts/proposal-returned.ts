import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { StageEntry } from '../../plan/route.js';
import { entered, lapsed, type Proposal } from '../state.js';

/** `released`: the return also removed it from its dossier. */
export type ProposalReturned = Fact<
  'ProposalReturned',
  {
    readonly from: string;
    readonly to: StageEntry;
    readonly reason: string;
    readonly dossier: string | null;
    readonly released: boolean;
  }
>;

export const proposalReturned: FactKind<ProposalReturned, Proposal> = {
  version: 1,
  evolve: (state, { data: { to, released }, on }) => {
    const moved = { ...entered(to, on), ...lapsed(state) };
    const dossier = released ? null : state.dossier;
    return { ...state, ...moved, dossier, reworking: true, returns: state.returns + 1 };
  },
};
