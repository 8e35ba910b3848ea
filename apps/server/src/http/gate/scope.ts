import {
  authorize,
  isInForce,
  ruleOf,
  type Appointment,
  type CivilDate,
  type QueryName,
  permissionTo,
} from '@app/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { HttpRequest } from '../request.js';

/** Codes of the areas whose subtrees the person may see with this query. */
export const Scope = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { scope } = context.switchToHttp().getRequest<HttpRequest>();
  if (!scope) throw new Error('a route that takes a scope names its query');
  return scope;
});

/** Every area code on the paths of the posts that give the scope: registries of areas above serve those below. */
export const Reach = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { reach } = context.switchToHttp().getRequest<HttpRequest>();
  if (!reach) throw new Error('a route that takes a reach names its query');
  return reach;
});

/** The last area code of each post that allows the query. @throws Rejection FORBIDDEN with the rule if none does */
export function scopeOf(
  query: QueryName,
  person: string,
  posts: readonly Appointment[],
  today: CivilDate,
): readonly string[] {
  const rule = ruleOf(query);
  const allowed = posts.filter((post) => rule.by !== 'role' || rule.roles.includes(post.role));
  const held = allowed.filter((post) => isInForce(post, today));
  const area = held[0]?.area ?? [];
  authorize(permissionTo(query), { kind: 'person', id: person, appointments: held }, { area }, today);
  return [...new Set(held.flatMap((post) => post.area.slice(-1)))];
}

/** Every area code on the paths of the posts within the scope, each once. */
export function reachOf(scope: readonly string[], posts: readonly Appointment[]): readonly string[] {
  const giving = posts.filter(({ area }) => scope.includes(area.at(-1) ?? ''));
  return [...new Set(giving.flatMap(({ area }) => area))];
}
