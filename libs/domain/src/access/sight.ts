import type { Actor, Appointment, PersonActor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { PlanDocument } from '../plan/document.js';
import { QUERIES } from './queries.js';
import { covers, isInForce } from './policy.js';
import type { Role } from '../kernel/roles.js';

/** A post sees its own area and all below; a process sees everything. */
export function seesArea(actor: Actor, area: readonly string[], today: CivilDate): boolean {
  return actor.kind === 'process' || heldBy(actor, today).some((post) => covers(post.area, area));
}

/** Whether the person sees what an area shares with those below: also that of the areas above and of the country. */
export function seesRegistry(actor: Actor, area: readonly string[], today: CivilDate): boolean {
  const owner = area.at(-1);
  if (owner === undefined || actor.kind === 'process' || seesArea(actor, area, today)) return true;
  return heldBy(actor, today).some((post) => post.area.includes(owner));
}

/** Whether the person sees somebody with a tie to one of these areas, as in the list of people. */
export function seesPerson(actor: Actor, areas: readonly (readonly string[])[], today: CivilDate): boolean {
  if (actor.kind === 'process') return true;
  const { rule } = QUERIES.ListPeople;
  const roles: readonly Role[] = rule.by === 'role' ? rule.roles : [];
  const posts = heldBy(actor, today).filter(({ role }) => roles.includes(role));
  return areas.some((area) => posts.some((post) => covers(post.area, area)));
}

/** Also true for a person with a post at one of the plan's units, who may draft under it. */
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
