import { paperClaimed, type Authority, type DossierContext } from '@app/domain';
import { dossiers } from '../aggregates.js';
import type { CommandRequest } from '../request.js';
import type { Ground } from './ground.js';
import type { PendingCommand } from './pending-command.js';

/** Takes the number of the paper that a command records, if any, as the last step. */
export function paperHolding(
  { id: dossier, command, state, context: { actor, today } }: PendingCommand<'dossier'>,
  whole: DossierContext,
  { papers }: Ground,
): ((request: CommandRequest, by: Authority) => Promise<void>) | null {
  const claim = paperClaimed(command, state, whole);
  if (!claim) return null;
  const claiming = { dossier, state, claim, sees: (other: typeof state) => dossiers.seenBy(other, actor, today) };
  return (request, by) => papers.hold(claiming, request, by);
}
