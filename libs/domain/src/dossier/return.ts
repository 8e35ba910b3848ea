import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { lastStageAlone } from '../plan/route.js';
import { returnTarget } from '../plan/return-target.js';
import type { PersonDossierCommand } from './commands.js';
import type { DossierContext } from './decide.js';
import type { DossierEvent } from './events.js';
import { advanceIfDecided } from './issue-decision.js';
import { entryFor, pathAndDocument } from './move.js';
import type { Dossier } from './state.js';

/** Single proposals back to a stage where they stand alone; the rest of the dossier stays where it is. */
export function returnItems(
  command: Of<PersonDossierCommand, 'ReturnItems'>,
  state: Dossier,
  context: DossierContext,
  by: Authority,
): readonly DossierEvent[] {
  ensureReturnable(command.reason, state);
  const inside = new Set(state.entries.map((entry) => entry.proposal));
  const unknown = command.proposals.filter((id) => !inside.has(id));
  const asked = new Set(command.proposals);
  const named = [...asked];
  ensure(named.length > 0 && unknown.length === 0, 'NOT_IN_DOSSIER', { field: 'proposals', unknown });
  const { path } = pathAndDocument(state, context);
  const target = returnTarget(path, { from: state.at.index, last: lastStageAlone(path), to: command.to });
  const to = path.stages[target]?.id ?? '';
  const { reason } = command;
  const returned = { from: state.at.stage, to, proposals: named, reason, released: true };
  const left = state.entries.filter((entry) => !asked.has(entry.proposal));
  return [fact('ItemsReturned', returned, by, context), ...advanceIfDecided(state, left, state.staying, context, by)];
}

/**
 * The whole dossier back: to a stage after the one that gathers it keeps its list and waits there anew; to an earlier one
 * it ends and gives its undecided proposals back. Where no stage is named, to the one before.
 */
export function returnDossier(
  command: Of<PersonDossierCommand, 'ReturnDossier'>,
  state: Dossier,
  context: DossierContext,
  by: Authority,
): readonly DossierEvent[] {
  ensureReturnable(command.reason, state);
  const { path } = pathAndDocument(state, context);
  const from = state.at.index;
  const to = command.to ?? path.stages[from - 1]?.id ?? null;
  const index = returnTarget(path, { from, last: from - 1, to });
  const released = index <= lastStageAlone(path);
  ensure(state.staying.length === 0, 'ALREADY_DECIDED', { proposals: state.staying.map((entry) => entry.proposal) });
  const returned = {
    from: state.at.stage,
    to: path.stages[index]?.id ?? '',
    proposals: state.entries.map((entry) => entry.proposal),
    reason: command.reason,
    released,
    at: released ? null : entryFor(state, context, index, state.entries),
  };
  return [fact('DossierReturned', returned, by, context)];
}

function ensureReturnable(reason: string, state: Dossier): void {
  ensure(reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
  ensure(state.status === 'closed', 'DOSSIER_NOT_CLOSED');
  ensure(state.entries.length > 0, 'ALREADY_DECIDED');
}
