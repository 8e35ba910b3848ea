import {
  permissionTo,
  refusedEverywhere,
  Rejection,
  type CivilDate,
  type CommandName,
  type PersonActor,
} from '@app/domain';
import { commandIdOf } from '@app/facts';
import { Clock, Refusals } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { keyOf, namesRevision, revisionOf } from '../command-head.js';
import { ReaderPosts } from '../reader-posts.js';
import { Problem } from '../problem.js';
import { headerOf, type HttpRequest } from '../request.js';
import { AnonymousRequests } from './anonymous-requests.js';
import { checkBodyHead } from './body-head.js';
import { checkHost } from './host-header.js';
import { checkQueryText } from './query-text.js';
import { ruleOf, type CommandHead, type RouteRule } from './route-rule.js';
import { reachOf, scopeOf } from './scope.js';
import { SignedInPerson } from './signed-in-person.js';
import { thingNamedIn } from './address-stream.js';

/**
 * Decides by a request's head alone whether its body is worth reading: who asks, whether a post of theirs could ever
 * allow the route's acts, and whether the head is complete for a command.
 */
@Injectable()
export class Gate {
  constructor(
    private readonly signedIn: SignedInPerson,
    private readonly held: ReaderPosts,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
    private readonly anybody: AnonymousRequests,
  ) {}

  /** Sets person, scope and reach on the request. @throws Problem, IdentityError TOKEN_…, Rejection FORBIDDEN */
  async admit(request: HttpRequest): Promise<void> {
    checkHost(request);
    const rule = ruleOf(request);
    if (!rule) throw this.anybody.noRoute(request);
    if (rule.open || rule.page) await this.anybody.admit(request, rule);
    else await this.admitPerson(request, rule);
    checkQueryText(request);
    checkBodyHead(request, rule);
  }

  private async admitPerson(request: HttpRequest, rule: RouteRule): Promise<void> {
    const session = await this.signedIn.of(request);
    const { personId: person } = session;
    Object.assign(request, { person, session });
    if (session.passwordChangeDue && !rule.beforePasswordChange) throw new Problem('PASSWORD_CHANGE_REQUIRED');
    const { acts, query, head } = rule;
    if (acts || query) {
      const posts = await this.held.of(person);
      const today = this.clock.today();
      if (acts) await this.checkActs(acts, request, { kind: 'person', id: person, appointments: posts });
      if (query) {
        request.scope = scopeOf(query, person, posts, today);
        request.reach = reachOf(request.scope, posts);
      }
    }
    if (head) checkHead(head, request);
  }

  private async checkActs(acts: readonly CommandName[], request: HttpRequest, actor: PersonActor): Promise<void> {
    const refusal = refusalOf(acts, actor, this.clock.today());
    if (!refusal) return;
    const key = headerOf(request, 'idempotency-key') ?? String(request.id);
    const commandId = commandIdOf(actor.id, key);
    const asked = { asker: { kind: 'person', id: actor.id }, commandId, correlationId: String(request.id) } as const;
    await this.refusals.record(asked, thingNamedIn(request), refusal);
    throw refusal;
  }
}

/** Null if one of the acts may be possible for the person. */
function refusalOf(acts: readonly CommandName[], actor: PersonActor, today: CivilDate): Rejection | null {
  let refusal: Rejection | null = null;
  for (const action of acts) {
    const rule = refusedEverywhere(permissionTo(action), actor, today);
    if (rule === null) return null;
    refusal = new Rejection('FORBIDDEN', { action, rule });
  }
  return refusal;
}

function checkHead(head: CommandHead, request: HttpRequest): void {
  keyOf(request);
  if (head === 'key-and-revision' || (head === 'key-and-perhaps-revision' && namesRevision(request)))
    revisionOf(request);
}
