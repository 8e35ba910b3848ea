import { CONFIRMED_ROLES } from '../../kernel/roles.js';
import { CONFIRMED_DUTIES, STAGE_DUTIES, type Path, type PlanUnit, type Stage, type StageActor } from '../document.js';
import { fault, type Faults } from './fault.js';
import { LEAD, unitsOf, type PlanNames } from './names.js';
import { isOnIssuersLine } from './units.js';

export function* pathFaults(names: PlanNames): Faults {
  for (const [index, path] of names.document.paths.entries()) {
    const at = `/paths/${String(index)}/stages`;
    yield* orderFaults(path, at);
    for (const [place, stage] of path.stages.entries()) {
      yield* numberFaults(stage, `${at}/${String(place)}/actors`, names);
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
  const last = lastThatMayGather(path);
  const gathering = [...path.stages.entries()].filter(([, stage]) => stage.gathers);
  for (const [order, [index, stage]] of gathering.entries()) {
    if (order > 0) yield fault(`${at}/${String(index)}/gathers`, 'gathers-twice', stage.id);
    else if (index > last) yield fault(`${at}/${String(index)}/gathers`, 'gathers-too-late', stage.id);
  }
}

/** The first submission, unless an approval comes before it: then the stage before that. */
function lastThatMayGather({ stages }: Path): number {
  const leaves = stages.findIndex(({ kind }) => kind === 'submission' || kind === 'approval');
  if (leaves < 0) return stages.length - 1;
  return stages[leaves]?.kind === 'submission' ? leaves : leaves - 1;
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

/** A bound on the size of the facts that list who acts at a stage. */
const MOST_ACTORS = 400;

function* numberFaults({ actors }: Stage, at: string, { sets }: PlanNames): Faults {
  const count = actors.reduce((sum, { unit }) => sum + (sets.get(unit)?.members.length ?? 1), 0);
  if (count > MOST_ACTORS) yield fault(at, 'too-many-actors', MOST_ACTORS);
}

function* actorFaults(actor: StageActor, at: string, names: PlanNames): Faults {
  if (actor.unit === LEAD) return;
  const unit = names.units.get(actor.unit);
  if (unit) yield* unitFaults(actor, unit, at, names);
  else if (names.sets.has(actor.unit)) yield* setFaults(actor, at, names);
  else yield fault(`${at}/unit`, 'unknown-unit', actor.unit);
}

/** Every member that uses the service must be able to act, and one of them must. */
function* setFaults(actor: StageActor, at: string, names: PlanNames): Faults {
  const members = unitsOf(actor.unit, names).filter(({ outside }) => !outside);
  if (members.length === 0) yield fault(`${at}/unit`, 'set-cannot-act', actor.unit);
  const elsewhere = members.find((unit) => !isOnIssuersLine(unit, names));
  if (elsewhere) yield fault(`${at}/unit`, 'unit-elsewhere', elsewhere.id);
  if (members.some(({ roles }) => !roles.includes(actor.role)))
    yield fault(`${at}/role`, 'role-not-at-unit', actor.role);
}

function* unitFaults(actor: StageActor, unit: PlanUnit, at: string, names: PlanNames): Faults {
  if (unit.outside) yield fault(`${at}/unit`, 'outside-unit-acts', unit.id);
  if (!isOnIssuersLine(unit, names)) yield fault(`${at}/unit`, 'unit-elsewhere', unit.id);
  if (!unit.roles.includes(actor.role)) yield fault(`${at}/role`, 'role-not-at-unit', actor.role);
}
