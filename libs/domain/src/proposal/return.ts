import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { PersonProposalCommand } from './commands.js';
import type { ProposalContext } from './decide.js';
import type { ProposalEvent } from './events.js';
import { entryAt, pathFor } from './move-on.js';
import { returnTarget } from '../plan/return-target.js';
import type { Proposal } from './state.js';

/** Back to an earlier stage with a reason; to the nearest earlier review stage where none is named. */
export function returnProposal(
  command: Of<PersonProposalCommand, 'ReturnProposal'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  ensure(command.reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
  ensure(state.at.index > 0, 'WRONG_STAGE', { stage: state.at.stage, kind: state.at.kind });
  const index = returnTarget(pathFor(state, context), {
    from: state.at.index,
    last: state.at.index - 1,
    to: command.to,
  });
  const to = entryAt(state, context, index);
  const returned = { from: state.at.stage, to, reason: command.reason, dossier: null, released: false };
  return [fact('ProposalReturned', returned, by, context)];
}
