import type { Authority } from '../kernel/actor.js';
import { ensureTakesIn } from '../dossier/answer-claim.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { StageEntry } from '../plan/route.js';
import type { PersonProposalCommand } from './commands.js';
import type { ProposalContext } from './decide.js';
import type { Claim, ProposalEvent } from './events.js';
import { ensureCurrent } from './edition.js';
import type { Proposal } from './state.js';

/**
 * At the stage that gathers: asks a dossier to take in this edition, accepted here by whoever the stage's kind says. Only a
 * race that the dossier's state does not yet show is left to be declined there.
 */
export function claim(
  command: Of<PersonProposalCommand, 'RequestInclusion'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  ensure(state.at.gathers, 'DOES_NOT_GATHER', { stage: state.at.stage });
  ensureCurrent(command.edition, state);
  ensure(isReadyToGather(state), 'NOT_ACCEPTED', { stage: state.at.stage, edition: state.edition });
  const asked = claimOn(state, { dossier: command.dossier, own: false, at: state.at });
  ensureTakesIn(asked, context.dossier, context);
  return [fact('InclusionRequested', asked, by, context)];
}

/** Whether this edition may go into a dossier: approved by the head at a review stage, accepted at a consolidation. */
export function isReadyToGather(state: Proposal): boolean {
  const accepted = state.at.kind === 'review' ? state.approvedEdition : state.acceptedEdition;
  return state.at.gathers && accepted === state.edition;
}

/** The claim of this edition on a dossier. */
export function claimOn(
  state: Proposal,
  target: { readonly dossier: string; readonly own: boolean; readonly at: StageEntry },
): Claim {
  return {
    ...target,
    plan: state.plan,
    path: state.path,
    pathVersion: state.pathVersion,
    stage: target.at.stage,
    number: state.number,
    title: state.content.title,
    edition: state.edition,
    measures: state.content.measures.map((measure) => measure.id),
    drafters: state.drafters,
    approvers: state.approvers,
    area: state.area,
    subject: state.subject,
  };
}
