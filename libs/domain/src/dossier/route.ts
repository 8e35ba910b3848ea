import type { CivilDate } from '../kernel/civil-date.js';
import { enterStage, pathOf, type StageEntry } from '../plan/route.js';
import type { Path, PlanDocument } from '../plan/document.js';
import type { DossierContext } from './context.js';
import type { Included } from './papers.js';
import type { Dossier } from './state.js';

export function pathAndDocument(
  state: Dossier,
  context: Pick<DossierContext, 'plan'>,
): { path: Path; document: PlanDocument } {
  if (context.plan.status === 'none') throw new Error('a dossier without its plan');
  const { document } = context.plan;
  return { document, path: pathOf(document, state.path, state.pathVersion) };
}

/** The units that lead its proposals; of an empty dossier the unit that opened it. */
export function leadsOf({ entries, staying, unit }: Dossier): readonly string[] {
  const leads = [...entries, ...staying].map(({ subject }) => subject.unit);
  return leads.length > 0 ? leads : [unit];
}

/** The next stage, due when its first proposal is; null after the last. */
export function nextEntry(state: Dossier, context: DossierContext, entries: readonly Included[]): StageEntry | null {
  const { path } = pathAndDocument(state, context);
  const index = state.at.index + 1;
  return index < path.stages.length ? entryAt(state, context, index, entries) : null;
}

/** A stage as the dossier enters it: due when its first proposal is; `lead` is the unit of any of them. */
export function entryAt(
  state: Dossier,
  context: DossierContext,
  index: number,
  entries: readonly Included[],
): StageEntry {
  const { path, document } = pathAndDocument(state, context);
  const options = entries.map(({ subject }) => enterStage(document, path, index, { subject, arrival: context }));
  const first = options[0];
  if (!first) throw new Error('an empty dossier enters no stage');
  const each = options.flatMap((option) => option.actors);
  const actors = new Map(each.map((actor) => [`${actor.duty} ${actor.role} ${actor.unit}`, actor]));
  return { ...options.reduce((a, b) => (later(a.due, b.due) ? b : a), first), actors: [...actors.values()] };
}

function later(a: CivilDate | null, b: CivilDate | null): boolean {
  return b !== null && (a === null || b < a);
}
