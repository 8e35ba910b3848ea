import { CONFIRMED_ROLES } from '../../kernel/roles.js';
import { CONFIRMED_DUTIES, STAGE_DUTIES, type Path, type Stage, type StageActor } from '../document.js';
import { fault, type Faults } from './fault.js';
import { LEAD, type PlanNames } from './names.js';
import { isOnIssuersLine } from './units.js';

export function* pathFaults(names: PlanNames): Faults {
  for (const [index, path] of names.document.paths.entries()) {
    const at = `/paths/${String(index)}/stages`;
    yield* orderFaults(path, at);
    for (const [place, stage] of path.stages.entries()) {
      yield* dutyFaults(stage, `${at}/${String(place)}/actors`);
      for (const [seat, actor] of stage.actors.entries()) {
        yield* actorFaults(actor, `${at}/${String(place)}/actors/${String(seat)}`, names);
      }
    }
  }
}

function* orderFaults(path: Path, at: string): Faults {
  const first = path.stages[0];
  if (!first) return yield fault(at, 'no-stage', path.id);
  if (first.kind !== 'review') yield fault(`${at}/0/kind`, 'first-stage-not-review', first.id);
  const leaves = path.stages.findIndex((stage) => stage.kind === 'submission' || stage.kind === 'approval');
  const gathering = [...path.stages.entries()].filter(([, stage]) => stage.gathers);
  for (const [order, [index, stage]] of gathering.entries()) {
    if (order > 0) yield fault(`${at}/${String(index)}/gathers`, 'gathers-twice', stage.id);
    if (leaves >= 0 && index >= leaves) yield fault(`${at}/${String(index)}/gathers`, 'gathers-too-late', stage.id);
  }
}

function* dutyFaults(stage: Stage, at: string): Faults {
  const wanted: readonly string[] = STAGE_DUTIES[stage.kind];
  yield* lightFaults(stage, at);
  for (const duty of wanted) {
    if (!stage.actors.some((actor) => actor.duty === duty)) yield fault(at, 'duty-missing', duty);
  }
  const seen = new Set<string>();
  for (const [index, { duty, role, unit }] of stage.actors.entries()) {
    if (!wanted.includes(duty)) yield fault(`${at}/${String(index)}/duty`, 'duty-foreign', duty);
    const same = `${duty} ${role} ${unit}`;
    if (seen.has(same)) yield fault(`${at}/${String(index)}`, 'duplicate-actor', unit);
    seen.add(same);
  }
}

/** Approving, signing, examining and deciding need a role whose posts two administrators give. */
function* lightFaults({ actors }: Stage, at: string): Faults {
  for (const [index, { duty, role }] of actors.entries()) {
    const light = CONFIRMED_DUTIES.includes(duty) && !CONFIRMED_ROLES.includes(role);
    if (light) yield fault(`${at}/${String(index)}/role`, 'role-too-light', duty);
  }
}

function* actorFaults(actor: StageActor, at: string, names: PlanNames): Faults {
  if (actor.unit === LEAD) return;
  const unit = names.units.get(actor.unit);
  if (!unit) {
    return yield fault(`${at}/unit`, names.sets.has(actor.unit) ? 'set-cannot-act' : 'unknown-unit', actor.unit);
  }
  if (unit.outside) yield fault(`${at}/unit`, 'outside-unit-acts', unit.id);
  if (!isOnIssuersLine(unit, names)) yield fault(`${at}/unit`, 'unit-elsewhere', unit.id);
  if (!unit.roles.includes(actor.role)) yield fault(`${at}/role`, 'role-not-at-unit', actor.role);
}
