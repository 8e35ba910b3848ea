import { reasonIn, reasonNeeded, withoutReason } from '../../access/questions.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { underAssessment, type ProposalAct } from '../act.js';
import { ensureCurrent } from '../edition.js';
import { moveOn, MOVING_ON, type MovedOn } from '../move-on.js';
import { lapsed } from '../state.js';

export interface AcceptProposal {
  readonly type: 'AcceptProposal';
  readonly edition: number;
  /** Why it does not wait for an opinion that was asked. */
  readonly reason?: string | null;
}

export type ProposalAccepted = Fact<
  'ProposalAccepted',
  { readonly stage: string; readonly edition: number; readonly reason: string | null }
>;

/**
 * The edition is good enough to go on: into a dossier if the stage gathers, otherwise to the next stage. It waits no more
 * for opinions; asking another one needs a new acceptance.
 */
export const accept: ProposalAct<AcceptProposal, ProposalAccepted | MovedOn> = {
  allowed: duty('assess'),
  blocked: underAssessment,
  done: ({ acceptedEdition, edition }) => acceptedEdition === edition,
  needs: ({ opinions }) => reasonNeeded(opinions),
  decide: (command, here) => {
    const { state, context, by } = here;
    ensureCurrent(command.edition, state);
    if (state.acceptedEdition === state.edition) return [];
    const reason = reasonIn(command.reason ?? null, state.opinions);
    const accepted = fact('ProposalAccepted', { stage: state.at.stage, edition: state.edition, reason }, by, context);
    return state.at.gathers ? [accepted] : [accepted, ...moveOn(here)];
  },
  facts: {
    ProposalAccepted: {
      version: 2,
      upcasts: { 1: withoutReason },
      correctable: ({ reason }) => (reason === null ? {} : { reason }),
      evolve: (state, { data: { edition } }) => {
        return { ...state, ...lapsed(state), acceptedEdition: edition, postponed: null };
      },
    },
    ...MOVING_ON,
  },
};
