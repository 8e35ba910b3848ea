import { correct, postsOf, type Corrected, type Correcting } from '../../corrections/correct.js';
import { sharersOf } from '../../corrections/shared-act.js';
import { duty } from '../../access/rule.js';
import { ensureFirstDay } from '../../corrections/first-day.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';
import { corrected } from '../corrected.js';
import type { Proposal } from '../state.js';

export interface CorrectProposal extends Correcting {
  readonly type: 'CorrectProposal';
}

/** `carried`: the dossier that answered the claim that was corrected, and the how-manieth it is of what they share, from 0. */
interface CorrectedHere extends Corrected {
  readonly carried: readonly { readonly dossier: string; readonly nth: number }[];
}

export type ProposalCorrected = Fact<'ProposalCorrected', CorrectedHere>;

const allowed = duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide');

/** A date, reason or answer that was recorded wrongly is put right; both stand, the later one counts. */
export const correctProposal: ProposalAct<CorrectProposal, ProposalCorrected> = {
  allowed,
  at: ({ at, acts }) => ({ ...at, kind: 'review', actors: postsOf(acts) }),
  blocked: () => null,
  decide: (command, { state, context }) => {
    ensureFirstDay(command, context);
    const { corrections, by } = correct(command, state, context, { action: 'CorrectProposal', rule: allowed });
    return corrections.map((one) => fact('ProposalCorrected', { ...one, carried: claimIn(one, state) }, by, context));
  },
  facts: {
    ProposalCorrected: {
      version: 2,
      upcasts: { 1: (data) => ({ ...data, carried: [] }) },
      evolve: (state, { data }) => corrected(state, data),
    },
  },
};

/** Of what a proposal shares with a dossier, its people record nothing but claims. */
function claimIn({ revision }: Corrected, { acts }: Proposal): CorrectedHere['carried'] {
  if (!acts[revision]?.post) return [];
  return sharersOf(acts, revision).map(({ with: dossier, nth }) => ({ dossier, nth }));
}
