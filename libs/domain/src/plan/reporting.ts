import { isInForce, type Resource } from '../access/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { ACTING_ROLES, type ActingRole, type Role } from '../kernel/roles.js';
import { areaLedBy } from './areas.js';
import type { PlanDocument } from './document.js';
import { unitsNamed } from './route.js';

interface Asker {
  readonly actor: Actor;
  readonly today: CivilDate;
}

/**
 * What a report is about: by an administrator, or by whoever holds a post at a unit that leads the work. The authority is
 * judged in the area of one's own unit, which may lie below the plan's.
 */
export function reportedWork(
  { document, area }: { readonly document: PlanDocument; readonly area: readonly string[] },
  lead: readonly string[],
  { actor, today }: Asker,
): Resource {
  const leads = unitsNamed(document, lead);
  const posts = actor.kind === 'person' ? actor.appointments : [];
  const held = posts.filter((post) => isInForce(post, today) && isActing(post.role)).map(({ unit }) => unit);
  const own = leads.find((unit) => held.includes(unit));
  const asked = leads.flatMap((unit) => ACTING_ROLES.map((role) => ({ role, unit })));
  return { area: own === undefined ? area : areaLedBy(document, area, own), asked };
}

function isActing(role: Role): role is ActingRole {
  return ACTING_ROLES.some((one) => one === role);
}
