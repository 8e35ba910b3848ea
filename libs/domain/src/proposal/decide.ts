import { authorize, type Resource } from '../access/policy.js';
import { isElsewhere } from '../access/duty-elsewhere.js';
import type { CommandName } from '../access/actions.js';
import type { Authority } from '../kernel/actor.js';
import type { Context, Decider } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import type { Parameters } from '../measurement/cost/parameters.js';
import type { DossierState } from '../dossier/state.js';
import type { PlanState } from '../plan/decide.js';
import { assess } from './assess.js';
import type { PersonProposalCommand, ProposalCommand } from './commands.js';
import { claim } from './claim.js';
import { draft } from './draft.js';
import type { ProposalEvent } from './events.js';
import { followDossier } from './follow-dossier.js';
import { pathFor } from './move-on.js';
import { actorsAt } from '../plan/path-actors.js';
import { lastStageAlone } from '../plan/route.js';
import { returnProposal } from './return.js';
import { review } from './review.js';
import { evolveProposal, type Proposal, type ProposalState } from './state.js';
import { withdraw } from './withdraw.js';

/**
 * What a proposal's rules read besides its own state: the plan it belongs to; the number of a draft, which the shell takes
 * last; for measuring, the parameters of its area; for an inclusion, the dossier that is named.
 */
export interface ProposalContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
  readonly parameters: Parameters;
  readonly dossier: DossierState;
}

/** Proposals: drafted, reviewed and submitted by units, assessed, gathered into a dossier, and from then on led by it. */
export const proposalDecider: Decider<ProposalCommand, ProposalState, ProposalEvent, ProposalContext> = {
  initial: { status: 'none' },
  decide,
  evolve: evolveProposal,
};

function decide(command: ProposalCommand, state: ProposalState, context: ProposalContext): readonly ProposalEvent[] {
  if (command.type === 'DraftProposal') return draft(command, state, context);
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  switch (command.type) {
    case 'ConfirmInclusion':
    case 'ReleaseProposal':
    case 'AdvanceWithDossier':
    case 'ReturnWithDossier':
    case 'RecordDecision':
      return followDossier(command, state, context, allowed(command.type, state, context));
    case 'ReviseProposal':
    case 'MeasureProposal':
    case 'AnswerWarnings':
    case 'ApproveEdition':
    case 'SendBackEdition':
    case 'SubmitProposal':
    case 'StartAssessment':
    case 'RequestOpinion':
    case 'RecordOpinion':
    case 'AcceptProposal':
    case 'ReturnProposal':
    case 'RequestInclusion':
    case 'WithdrawProposal':
      return act(command, state, context);
  }
}

type Act = Exclude<PersonProposalCommand, { type: 'DraftProposal' }>;

/** Who may ever do this, then whether the state allows it, then whether it is their turn. */
function act(command: Act, state: Proposal, context: ProposalContext): readonly ProposalEvent[] {
  const by = dutyNow(command.type, state, context);
  if (command.type === 'WithdrawProposal' && state.status === 'withdrawn') return [];
  ensure(state.status === 'open', 'PROPOSAL_OVER', { status: state.status });
  ensure(state.dossier === null, 'IN_A_DOSSIER', { dossier: state.dossier?.id });
  ensure(by !== null, 'WRONG_STAGE', { stage: state.at.stage, kind: state.at.kind });
  switch (command.type) {
    case 'ReviseProposal':
    case 'MeasureProposal':
    case 'AnswerWarnings':
    case 'ApproveEdition':
    case 'SendBackEdition':
    case 'SubmitProposal':
      return review(command, state, context, by);
    case 'StartAssessment':
    case 'RequestOpinion':
    case 'RecordOpinion':
    case 'AcceptProposal':
      return assess(command, state, context, by);
    case 'ReturnProposal':
      return returnProposal(command, state, context, by);
    case 'RequestInclusion':
      return claim(command, state, context, by);
    case 'WithdrawProposal':
      return withdraw(command, state, context, by);
  }
}

/** The authority for an act; null where the person has the duty for it at another stage of the path than the present one. */
function dutyNow(action: Act['type'], state: Proposal, context: ProposalContext): Authority | null {
  try {
    return allowed(action, state, context);
  } catch (error) {
    const path = pathFor(state, context);
    const actors = actorsAt(path.stages.slice(0, lastStageAlone(path) + 1), [state.subject.unit]);
    if (action === 'WithdrawProposal' || !isElsewhere(error, action, context, { area: state.area, actors }))
      throw error;
    return null;
  }
}

function allowed(action: CommandName, state: Proposal, context: ProposalContext): Authority {
  const involved = [...state.drafters, ...state.approvers];
  const entry = action === 'WithdrawProposal' ? state.origin : state.at;
  const resource: Resource = {
    area: state.area,
    actors: entry.actors,
    stageKind: entry.kind,
    authors: state.drafters,
    involved,
  };
  return authorize(action, context.actor, resource, context.today);
}
