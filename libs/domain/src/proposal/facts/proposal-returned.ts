import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { StageEntry } from '../../plan/route.js';
import { entered, lapsed, type Proposal } from '../state.js';

/**
 * `released`: the return also removed it from its dossier. Otherwise the edition stays as it is in the dossier, and at
 * the gathering stage what made it ready to gather stands again.
 */
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
  correctable: ({ reason }) => ({ reason }),
  shared: ({ dossier }) => (dossier === null ? [] : [dossier]),
  evolve: (state, { data: { to, released, dossier }, on }) => {
    const moved = { ...state, ...entered(to, on), ...lapsed(state), returns: state.returns + 1, outcome: null };
    const isKept = dossier !== null && !released;
    return isKept
      ? { ...moved, ...readied(to, state.edition) }
      : { ...moved, dossier: null, partlyRejected: false, reworking: true };
  },
};

function readied({ gathers, kind }: StageEntry, edition: number): Partial<Proposal> {
  if (!gathers) return {};
  return kind === 'review' ? { approvedEdition: edition } : { assessing: true, acceptedEdition: edition };
}
