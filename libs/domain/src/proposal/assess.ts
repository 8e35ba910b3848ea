import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { PersonProposalCommand } from './commands.js';
import type { ProposalContext } from './decide.js';
import type { ProposalEvent } from './events.js';
import { moveOn } from './move-on.js';
import { ensureCurrent } from './edition.js';
import type { Proposal } from './state.js';

type AssessCommand = Of<
  PersonProposalCommand,
  'StartAssessment' | 'RequestOpinion' | 'RecordOpinion' | 'AcceptProposal'
>;

/** At a `consolidation` stage: the quality is assessed, opinions are asked and recorded, this edition is accepted. */
export function assess(
  command: AssessCommand,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  const { stage, kind } = state.at;
  ensure(kind === 'consolidation', 'WRONG_STAGE', { stage, kind });
  if (command.type === 'StartAssessment') {
    return state.assessing ? [] : [fact('AssessmentStarted', { stage, edition: state.edition }, by, context)];
  }
  ensure(state.assessing, 'NOT_RECEIVED', { stage });
  switch (command.type) {
    case 'RequestOpinion': {
      const { from, question, answerBy } = command;
      const opinion = context.derive('opinion');
      return [fact('OpinionRequested', { stage, opinion, from, question, answerBy }, by, context)];
    }
    case 'RecordOpinion': {
      const asked = state.opinions.find((one) => one.id === command.opinion);
      ensure(asked?.answered === false, 'NO_SUCH_QUESTION', { field: 'opinion', opinion: command.opinion });
      return [fact('OpinionReceived', { stage, opinion: command.opinion, text: command.text }, by, context)];
    }
    case 'AcceptProposal': {
      ensureCurrent(command.edition, state);
      if (state.acceptedEdition === state.edition) return [];
      const accepted = fact('ProposalAccepted', { stage, edition: state.edition }, by, context);
      return state.at.gathers ? [accepted] : [accepted, ...moveOn(state, context, by)];
    }
  }
}
