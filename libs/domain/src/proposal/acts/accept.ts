import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { underAssessment, type ProposalAct } from '../act.js';
import { ensureCurrent } from '../edition.js';
import { moveOn, MOVING_ON, type MovedOn } from '../move-on.js';

export interface AcceptProposal {
  readonly type: 'AcceptProposal';
  readonly edition: number;
}

export type ProposalAccepted = Fact<'ProposalAccepted', { readonly stage: string; readonly edition: number }>;

/** The edition is good enough to go on: into a dossier if the stage gathers, otherwise to the next stage. */
export const accept: ProposalAct<AcceptProposal, ProposalAccepted | MovedOn> = {
  allowed: duty('assess'),
  blocked: underAssessment,
  done: ({ acceptedEdition, edition }) => acceptedEdition === edition,
  decide: (command, here) => {
    const { state, context, by } = here;
    ensureCurrent(command.edition, state);
    if (state.acceptedEdition === state.edition) return [];
    const accepted = fact('ProposalAccepted', { stage: state.at.stage, edition: state.edition }, by, context);
    return state.at.gathers ? [accepted] : [accepted, ...moveOn(here)];
  },
  facts: {
    ProposalAccepted: {
      version: 1,
      evolve: (state, { data: { edition } }) => ({ ...state, acceptedEdition: edition }),
    },
    ...MOVING_ON,
  },
};
