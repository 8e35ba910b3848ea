import type { Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { enterStage, pathOf, type StageEntry } from '../plan/route.js';
import type { Path, PlanDocument } from '../plan/document.js';
import type { PersonDossierCommand } from './commands.js';
import type { DossierContext } from './decide.js';
import type { DossierEvent, Included, Listed } from './events.js';
import type { Dossier } from './state.js';

type MoveCommand = Of<PersonDossierCommand, 'CloseDossier' | 'SubmitDossier' | 'AcceptDossier'>;

const FACTS = {
  CloseDossier: 'DossierClosed',
  SubmitDossier: 'DossierSubmitted',
  AcceptDossier: 'DossierAccepted',
} as const;

/** Closed where it was gathered, submitted at a review or submission stage, accepted at a consolidation: on to the next stage. */
export function move(
  command: MoveCommand,
  state: Dossier,
  context: DossierContext,
  by: Authority,
): readonly DossierEvent[] {
  ensureLeavesBy(command.type, state);
  ensure(state.entries.length > 0, 'DOSSIER_EMPTY');
  ensureSameList(command.proposals, state.entries);
  const { letter } = command;
  ensure(letter !== null || !state.at.letter, 'LETTER_REQUIRED', { field: 'letter', stage: state.at.stage });
  ensure(letter === null || letter.date <= context.today, 'OCCURRED_IN_FUTURE', { field: 'letter.date' });
  const to = nextEntry(state, context, state.entries);
  const moved = { from: state.at.stage, to, proposals: listed(state.entries), letter };
  return [fact(FACTS[command.type], moved, by, context)];
}

function ensureLeavesBy(type: MoveCommand['type'], state: Dossier): void {
  const { stage, kind } = state.at;
  if (type === 'CloseDossier') return ensure(state.status === 'gathering', 'DOSSIER_CLOSED');
  ensure(state.status === 'closed', 'DOSSIER_NOT_CLOSED');
  if (type === 'SubmitDossier')
    return ensure(kind === 'review' || kind === 'submission', 'WRONG_STAGE', { stage, kind });
  ensure(kind === 'consolidation', 'WRONG_STAGE', { stage, kind });
  ensure(state.received, 'NOT_RECEIVED', { stage });
}

function ensureSameList(named: readonly Listed[], entries: readonly Included[]): void {
  const text = (list: readonly Listed[]) =>
    list
      .map((one) => `${one.proposal}@${String(one.edition)}`)
      .sort()
      .join();
  ensure(text(named) === text(entries), 'LIST_DIFFERS', { field: 'proposals', inDossier: listed(entries) });
}

/** Proposals with the editions that are in the dossier. */
export function listed(entries: readonly Included[]): readonly Listed[] {
  return entries.map(({ proposal, edition }) => ({ proposal, edition }));
}

/** The dossier's path, in the version under which its proposals were drafted. */
export function pathAndDocument(state: Dossier, context: DossierContext): { path: Path; document: PlanDocument } {
  if (context.plan.status === 'none') throw new Error('a dossier without its plan');
  const { document } = context.plan;
  return { document, path: pathOf(document, state.path, state.pathVersion) };
}

/** The stage after this one, due when the first of the proposals is; null after the last. */
export function nextEntry(state: Dossier, context: DossierContext, entries: readonly Included[]): StageEntry | null {
  const { path } = pathAndDocument(state, context);
  const index = state.at.index + 1;
  return index < path.stages.length ? entryFor(state, context, index, entries) : null;
}

/** A stage as the dossier enters it: due when the first of its proposals is, and `lead` is the unit of any of them. */
export function entryFor(
  state: Dossier,
  context: DossierContext,
  index: number,
  entries: readonly Included[],
): StageEntry {
  const { path, document } = pathAndDocument(state, context);
  const options = entries.map((entry) => enterStage(document, path, index, entry.subject));
  const first = options[0];
  if (!first) throw new Error('an empty dossier enters no stage');
  const each = options.flatMap((option) => option.actors);
  const actors = new Map(each.map((actor) => [`${actor.duty} ${actor.role} ${actor.unit}`, actor]));
  return { ...options.reduce((a, b) => (later(a.due, b.due) ? b : a), first), actors: [...actors.values()] };
}

function later(a: CivilDate | null, b: CivilDate | null): boolean {
  return b !== null && (a === null || b < a);
}
