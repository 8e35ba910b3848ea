import { authorize } from '../access/policy.js';
import { fact, type Of } from '../kernel/decider.js';
import { yearOf } from '../kernel/civil-date.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { areaLedBy } from '../plan/areas.js';
import { enterStage, gatheringIndex } from '../plan/route.js';
import type { PersonDossierCommand } from './commands.js';
import type { DossierContext } from './decide.js';
import type { DossierEvent } from './events.js';
import type { DossierState } from './state.js';

/** At the stage of a path that gathers; one dossier has one plan, path and path version. */
export function openDossier(
  command: Of<PersonDossierCommand, 'OpenDossier'>,
  state: DossierState,
  context: DossierContext,
): readonly DossierEvent[] {
  ensure(state.status === 'none', 'ALREADY_EXISTS');
  const { plan } = context;
  ensure(plan.status !== 'none', 'NOT_FOUND', { field: 'plan' });
  const versions = plan.document.paths.filter((candidate) => candidate.id === command.path);
  const path = versions.sort((a, b) => b.version - a.version)[0];
  if (!path) throw new Rejection('ITEM_HAS_NO_PATH', { field: 'path', path: command.path });
  const index = gatheringIndex(path);
  ensure(index >= 0, 'DOES_NOT_GATHER', { field: 'path', path: path.id });
  const unit = unitOf(command.unit, path.stages[index]?.actors.map((actor) => actor.unit) ?? []);
  const subject = { unit, item: null, catalogue: null, year: yearOf(context.on) };
  const at = enterStage(plan.document, path, index, subject);
  const area = areaLedBy(plan.document, plan.area, unit);
  const resource = { area, actors: at.actors, stageKind: at.kind };
  const by = authorize('OpenDossier', context.actor, resource, context.today);
  ensure(plan.status !== 'imported', 'PLAN_NOT_ADOPTED', { field: 'plan' });
  const named = plan.document.units.some((one) => one.id === unit && !one.outside);
  ensure(named, 'UNKNOWN_UNIT', { field: 'unit', unit });
  const { number } = context;
  const { title } = command;
  const place = { plan: plan.document.id, path: path.id, pathVersion: path.version, area };
  return [fact('DossierOpened', { ...place, unit, number, title, own: false, at }, by, context)];
}

/** Where the lead unit gathers, the dossier is that unit's; elsewhere it is that of the stage. */
function unitOf(asked: string, actors: readonly string[]): string {
  if (actors.includes('lead') || actors.includes(asked)) return asked;
  const unit = actors[0];
  ensure(unit !== undefined, 'UNKNOWN_UNIT', { field: 'unit' });
  return unit;
}
