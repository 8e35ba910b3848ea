import { administeredBy, isWithin } from '../access/administration.js';
import type { RefusalRule } from '../access/policy.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { Rejection } from '../kernel/rejection.js';
import type { PersonAct } from './acts.js';
import type { AppointedPost, PersonState } from './events.js';
import type { PersonContext } from './context.js';

export function refusedPost(action: PersonAct, rule: RefusalRule): Rejection {
  return new Rejection('FORBIDDEN', { action, rule });
}

/**
 * Nobody acts on their own posts, nor on those of a person with a post, now or in future, above or outside what they
 * administer. @throws Rejection FORBIDDEN with OWN_POST or OTHER_AREA
 */
export function ensureOver(action: PersonAct, state: PersonState, context: PersonContext): void {
  const { actor, person, today } = context;
  if (actor.kind === 'person' && actor.id === person) throw refusedPost(action, 'OWN_POST');
  const administered = administeredBy(actor, today);
  const over = state.appointments.every((post) => !isToCome(post, today) || isWithin(administered, post.area));
  if (!over) throw refusedPost(action, 'OTHER_AREA');
}

/** Nobody draws a person of another area into their own without authority over them or over a former post. */
export function ensureOwn(action: PersonAct, state: PersonState, { actor, today }: PersonContext): void {
  const posts = state.appointments.map((post) => post.area);
  const known = state.area.length > 0 ? [state.area, ...posts] : posts;
  const administered = administeredBy(actor, today);
  const own = known.length === 0 || known.some((area) => isWithin(administered, area));
  if (!own) throw refusedPost(action, 'OTHER_AREA');
}

/** Whether the post is held that day or later, or would be if it were confirmed. */
export function isToCome(post: AppointedPost, today: CivilDate): boolean {
  return post.confirmation !== 'declined' && (post.to === null || today <= post.to);
}
