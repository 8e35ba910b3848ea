import { PROCESS } from '../../access/rule.js';
import { actSharedWith } from '../../corrections/shared-act.js';
import type { CorrectedValues, PastAct } from '../../corrections/past-act.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { ProposalAct } from '../act.js';
import { corrected } from '../corrected.js';

/** `nth`: the how-manieth of what that dossier carried to the proposal was corrected, from 0. */
export interface CorrectCarried {
  readonly type: 'CorrectCarried';
  readonly dossier: string;
  readonly nth: number;
  readonly changes: CorrectedValues;
  readonly was: CorrectedValues;
  readonly reason: string;
}

/** `revision`: that of the carried fact in the proposal's own stream. */
export type CarriedCorrected = Fact<
  'CarriedCorrected',
  Omit<CorrectCarried, 'type' | 'nth'> & { readonly revision: number }
>;

/**
 * What a dossier carried to the proposal was corrected there, also when the proposal has left it or is over. Only what
 * reached the proposal changes: the date, the reason of a return or removal, the paper of a decision.
 */
export const correctCarried: ProposalAct<CorrectCarried, CarriedCorrected> = {
  allowed: PROCESS,
  blocked: () => null,
  decide: ({ dossier, nth, changes, was, reason }, { state, context, by }) => {
    const revision = actSharedWith(dossier, nth, state.acts);
    const act = state.acts[revision];
    const reaching = act ? heldBy(act, changes) : {};
    if (!act || Object.keys(reaching).length === 0) return [];
    return [
      fact('CarriedCorrected', { dossier, revision, was: heldBy(act, was), changes: reaching, reason }, by, context),
    ];
  },
  facts: { CarriedCorrected: { version: 1, evolve: (state, { data }) => corrected(state, data) } },
};

function heldBy({ values }: PastAct, changes: CorrectedValues): CorrectedValues {
  return Object.fromEntries(Object.entries(changes).filter(([key]) => key === 'on' || key in values));
}
