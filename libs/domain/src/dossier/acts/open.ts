import { authorize } from '../../access/policy.js';
import { duty, permissions } from '../../access/rule.js';
import type { Actor } from '../../kernel/actor.js';
import { fact } from '../../kernel/decider.js';
import { yearOf } from '../../kernel/civil-date.js';
import { ensure, Rejection } from '../../kernel/rejection.js';
import { areaLedBy } from '../../plan/areas.js';
import type { Path, PlanDocument } from '../../plan/document.js';
import { ensureUnderPlan } from '../../plan/first-fact.js';
import { actorsAt } from '../../plan/path-actors.js';
import { enterStage, gatheringIndex, unitsLeadingOn } from '../../plan/route.js';
import type { DossierContext } from '../context.js';
import type { DossierOpened } from '../facts/dossier-opened.js';
import type { DossierState } from '../state.js';

export interface OpenDossier {
  readonly type: 'OpenDossier';
  readonly path: string;
  /** Null: the one that the gathering stage names. */
  readonly unit: string | null;
  readonly title: string;
  /** Opened before the plan was adopted here, and entered now. */
  readonly enteredLate?: true;
}

export const OPENING = permissions({ OpenDossier: duty('draft', 'approve', 'assess', 'sign') });

/** At the gathering stage of a path; a dossier has one plan, path and path version. */
export function openDossier(
  command: OpenDossier,
  state: DossierState,
  context: DossierContext,
): readonly DossierOpened[] {
  ensure(state.status === 'none', 'ALREADY_EXISTS');
  const { plan } = context;
  ensure(plan.status !== 'none', 'NOT_FOUND', { field: 'plan' });
  const versions = plan.document.paths.filter((candidate) => candidate.id === command.path);
  const path = versions.sort((a, b) => b.version - a.version)[0];
  if (!path) throw new Rejection('ITEM_HAS_NO_PATH', { field: 'path', path: command.path });
  const index = gatheringIndex(path);
  ensure(index >= 0, 'DOES_NOT_GATHER', { field: 'path', path: path.id });
  const actors = gatherers(plan.document, path, index);
  const unit = unitOf(command.unit, actors, context.actor);
  const subject = { unit, item: null, catalogue: null, year: yearOf(context.on) };
  const at = enterStage(plan.document, path, index, { subject, arrival: null });
  const area = areaLedBy(plan.document, plan.area, unit);
  const resource = { area, actors: at.actors, stageKind: at.kind };
  const by = authorize(OPENING.OpenDossier, context.actor, resource, context.today);
  ensure(plan.status !== 'imported' && plan.status !== 'discarded', 'PLAN_NOT_ADOPTED', { field: 'plan' });
  const enteredLate = command.enteredLate === true;
  ensureUnderPlan(plan, context, enteredLate);
  ensureGathers(command.unit ?? unit, gatheringUnits(plan.document, path, actors), plan.document);
  const { number } = context;
  const { title } = command;
  const opened = {
    plan: plan.document.id,
    path: path.id,
    pathVersion: path.version,
    area,
    unit,
    number,
    title,
    own: false,
    enteredLate,
    at,
  };
  return [fact('DossierOpened', opened, by, context)];
}

/** The units at the gathering stage, with the members of sets; `lead` stays. */
function gatherers(document: PlanDocument, { stages }: Path, index: number): readonly string[] {
  return actorsAt(document, stages.slice(index, index + 1), ['lead']).map(({ unit }) => unit);
}

/** As asked where the lead unit gathers, otherwise the stage's: one's own of several, whose people may open it. */
function unitOf(asked: string | null, actors: readonly string[], actor: Actor): string {
  if (actors.includes('lead') || (asked !== null && actors.includes(asked))) return asked ?? '';
  const posts = actor.kind === 'person' ? actor.appointments.map(({ unit: held }) => held) : [];
  const unit = actors.find((one) => posts.includes(one)) ?? actors[0];
  ensure(unit !== undefined, 'UNKNOWN_UNIT', { field: 'unit' });
  return unit;
}

function gatheringUnits(document: PlanDocument, { id }: Path, actors: readonly string[]): readonly string[] {
  return [...new Set(actors.flatMap((unit) => (unit === 'lead' ? unitsLeadingOn(document, id) : unit)))];
}

/** @throws Rejection UNKNOWN_UNIT, NOT_LEAD_UNIT */
function ensureGathers(unit: string, gathering: readonly string[], { units }: PlanDocument): void {
  const isInPlan = units.some((one) => one.id === unit && !one.outside);
  ensure(isInPlan, 'UNKNOWN_UNIT', { field: 'unit', unit });
  ensure(gathering.includes(unit), 'NOT_LEAD_UNIT', { field: 'unit', lead: gathering });
}
