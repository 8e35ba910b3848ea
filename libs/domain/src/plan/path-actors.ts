import { covers } from '../access/policy.js';
import { areaLedBy, areaPath } from './areas.js';
import type { PlanDocument, PlanUnit, Stage, StageActor } from './document.js';

/** Everybody who acts at one of the stages; `lead` is each of the given units, a set its members for one of them. */
export function actorsAt(
  document: PlanDocument,
  stages: readonly Stage[],
  leads: readonly string[],
): readonly StageActor[] {
  const of = [...new Set(leads)];
  const each = stages.flatMap(({ actors }) =>
    actors.flatMap((actor) =>
      isFixed(document, actor) ? [actor] : of.flatMap((lead) => expanded(document, actor, lead)),
    ),
  );
  return eachOnce(each);
}

/** Who acts at a stage for a proposal that the unit leads. */
export function actorsFor(document: PlanDocument, { actors }: Stage, lead: string): readonly StageActor[] {
  return eachOnce(actors.flatMap((actor) => expanded(document, actor, lead)));
}

function isFixed({ unitSets }: PlanDocument, { unit }: StageActor): boolean {
  return unit !== 'lead' && !unitSets.some(({ id }) => id === unit);
}

function expanded(document: PlanDocument, actor: StageActor, lead: string): readonly StageActor[] {
  if (actor.unit === 'lead') return [{ ...actor, unit: lead }];
  const set = document.unitSets.find(({ id }) => id === actor.unit);
  return set ? membersFor(document, set.members, lead).map((unit) => ({ ...actor, unit })) : [actor];
}

/** Those whose people see what the unit leads: of the communes of a province its own. All of them if none does. */
function membersFor(document: PlanDocument, members: readonly string[], lead: string): readonly string[] {
  const named = new Set(members);
  const acting = document.units.filter(({ id, outside }) => named.has(id) && !outside);
  const area = areaLedBy(document, areaPath(document, document.issuer.area), lead);
  const seeing = acting.filter((unit: PlanUnit) => covers(areaPath(document, unit.area), area));
  return (seeing.length > 0 ? seeing : acting).map(({ id }) => id);
}

function eachOnce(actors: readonly StageActor[]): readonly StageActor[] {
  return [...new Map(actors.map((actor) => [`${actor.duty} ${actor.role} ${actor.unit}`, actor])).values()];
}
