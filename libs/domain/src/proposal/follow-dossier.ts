import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import type { DossierNews } from './commands.js';
import type { ProposalContext } from './decide.js';
import type { ProposalEvent } from './events.js';
import { entryAt, pathFor } from './move-on.js';
import type { Proposal } from './state.js';

/** What happens to the dossier happens to the proposal in it; news of any other dossier changes nothing. */
export function followDossier(
  command: DossierNews,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  if (state.status !== 'open' || state.dossier?.id !== command.dossier) return [];
  const { dossier } = command;
  switch (command.type) {
    case 'ConfirmInclusion':
      return state.dossier.confirmed ? [] : [fact('InclusionConfirmed', { dossier }, by, context)];
    case 'ReleaseProposal': {
      const type = command.why === 'declined' ? 'InclusionRefused' : 'RemovedFromDossier';
      return [fact(type, { dossier, reason: command.reason }, by, context)];
    }
    case 'AdvanceWithDossier':
      return advance(command, state, context, by);
    case 'ReturnWithDossier': {
      const { from, reason, released } = command;
      const to = entryAt(state, context, indexOf(command.to, state, context));
      return [fact('ProposalReturned', { from, to, reason, dossier, released }, by, context)];
    }
    case 'RecordDecision': {
      const { stage, decision, edition, measures, outcome, final } = command;
      const decided = { stage, dossier, decision, edition, measures, outcome, final };
      return [fact('ProposalDecided', decided, by, context)];
    }
  }
}

function advance(
  command: Of<DossierNews, 'AdvanceWithDossier'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  const { from, dossier } = command;
  const to = command.to === null ? null : entryAt(state, context, indexOf(command.to, state, context));
  return [fact('StageCompleted', { from, to, edition: state.edition, dossier }, by, context)];
}

function indexOf(stage: string, state: Proposal, context: ProposalContext): number {
  return pathFor(state, context).stages.findIndex((candidate) => candidate.id === stage);
}
