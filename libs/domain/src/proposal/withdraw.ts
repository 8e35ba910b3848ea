import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { PersonProposalCommand } from './commands.js';
import type { ProposalContext } from './decide.js';
import type { ProposalEvent } from './events.js';
import type { Proposal } from './state.js';

/** By its own unit, while it is in no dossier: what the ward has submitted is always in one. */
export function withdraw(
  command: Of<PersonProposalCommand, 'WithdrawProposal'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  ensure(command.reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
  return [fact('ProposalWithdrawn', { stage: state.at.stage, reason: command.reason }, by, context)];
}
