import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { covers, isInForce } from './policy.js';

/** Paths of the areas that somebody administers, with all below; null for the installation, which has no limit. */
export type Administered = readonly (readonly string[])[] | null;

export function administeredBy(actor: Actor, today: CivilDate): Administered {
  if (actor.kind === 'process') return null;
  const posts = actor.appointments.filter((post) => post.role === 'administrator' && isInForce(post, today));
  return posts.map((post) => post.area);
}

/** Whether the area (a path from the province down) is within what is administered. */
export function isWithin(administered: Administered, area: readonly string[]): boolean {
  return administered === null || administered.some((own) => covers(own, area));
}

/** Whether the area is above something administered: on its path from the province down. */
export function isAbove(administered: Administered, area: readonly string[]): boolean {
  return (administered ?? []).some((own) => covers(area, own));
}
