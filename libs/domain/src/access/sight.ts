import type { Actor, Appointment, PersonActor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument } from '../plan/document.js';
import { QUERIES } from './queries.js';
import { covers, isInForce } from './policy.js';
import type { Role } from '../kernel/roles.js';

/** Whether what lies in the area can be seen: a post shows its own area and all below. Processes see everything. */
export function seesArea(actor: Actor, area: readonly string[], today: CivilDate): boolean {
  return actor.kind === 'process' || heldBy(actor, today).some((post) => covers(post.area, area));
}

/** Whether what an area keeps for those below it can be seen: also that of the areas above, and of the country. */
export function seesRegistry(actor: Actor, area: readonly string[], today: CivilDate): boolean {
  const owner = area.at(-1);
  if (owner === undefined || actor.kind === 'process' || seesArea(actor, area, today)) return true;
  return heldBy(actor, today).some((post) => post.area.includes(owner));
}

/** Whether a person with a tie to one of these areas can be seen: as in the list of people. */
export function seesPerson(actor: Actor, areas: readonly (readonly string[])[], today: CivilDate): boolean {
  if (actor.kind === 'process') return true;
  const { rule } = QUERIES.ListPeople;
  const roles: readonly Role[] = rule.by === 'role' ? rule.roles : [];
  const posts = heldBy(actor, today).filter(({ role }) => roles.includes(role));
  return areas.some((area) => posts.some((post) => covers(post.area, area)));
}

/** Whether the plan can be drafted under, or is seen: also by whoever holds a post at one of its units. */
export function takesPartIn(
  actor: Actor,
  plan: { readonly area: readonly string[]; readonly document: PlanDocument },
  today: CivilDate,
): boolean {
  if (actor.kind === 'process' || seesArea(actor, plan.area, today)) return true;
  const units = new Set(plan.document.units.filter(({ outside }) => !outside).map(({ id }) => id));
  return heldBy(actor, today).some((post) => units.has(post.unit));
}

function heldBy(actor: PersonActor, today: CivilDate): readonly Appointment[] {
  return actor.appointments.filter((post) => isInForce(post, today));
}
