import { authorize, isInForce, ruleOf, type Appointment, type CivilDate, type QueryName } from '@app/domain';
import { Clock } from '@app/write-side';
import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HeldPosts } from './held-posts.js';
import { Problem } from './problem.js';
import type { HttpRequest } from './request.js';

const ASKS = 'tinhgon:query';

/** Names the query that a route answers, and so the rule it is checked by. */
export const Asks = (query: QueryName) => SetMetadata(ASKS, query);

/** The codes of the areas whose subtrees the person may see with this query. */
export const Scope = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { scope } = context.switchToHttp().getRequest<HttpRequest>();
  if (!scope) throw new Error('a route that takes a scope names its query');
  return scope;
});

/** Every area code on the paths of the posts that give the scope: the areas above too, whose registries serve those below. */
export const Reach = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { reach } = context.switchToHttp().getRequest<HttpRequest>();
  if (!reach) throw new Error('a route that takes a reach names its query');
  return reach;
});

/** Whether the person may ask this at all, and over which areas: those of the posts that allow it, held today. */
@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly held: HeldPosts,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const query = this.reflector.get<QueryName | undefined>(ASKS, context.getHandler());
    if (query === undefined) return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    if (request.person === undefined) throw new Problem('UNAUTHENTICATED');
    const posts = await this.held.of(request.person);
    const scope = scopeOf(query, request.person, posts, this.clock.today());
    const giving = posts.filter(({ area }) => scope.includes(area.at(-1) ?? ''));
    request.scope = scope;
    request.reach = [...new Set(giving.flatMap(({ area }) => area))];
    return true;
  }
}

/**
 * The last area code of every post that allows the query today, each once.
 * @throws Rejection FORBIDDEN with the rule that refuses it, where no post does
 */
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
  authorize(query, { kind: 'person', id: person, appointments: held }, { area }, today);
  return [...new Set(held.flatMap((post) => post.area.slice(-1)))];
}
