import { ruleOf as ruleOfAct, type CommandName } from '@app/domain';
import type { SecurityEntry, SecurityKind } from '@app/runtime';
import { streamNamedIn } from '../gate/address-stream.js';
import { ruleOf, type RouteRule } from '../gate/route-rule.js';
import type { ProblemBody } from '../problem-body.js';
import type { HttpReply, HttpRequest } from '../request.js';

type Answered = Pick<HttpReply, 'problem' | 'answered' | 'refused'> & { readonly status: number };

/** Null if the security log has no such entry. */
export function securityEntry(request: HttpRequest, reply: Answered): SecurityEntry | null {
  const { problem, answered } = reply;
  const rule = ruleOf(request) ?? {};
  const kind = kindOf(rule, reply);
  if (!kind) return null;
  return {
    kind,
    person: request.person ?? request.named ?? null,
    address: request.ip,
    requestId: String(request.id),
    route: `${request.method} ${request.routeOptions?.url ?? ''}`,
    act: actOf(rule),
    on: kind.startsWith('sign') ? null : streamNamedIn(request, answered?.id),
    reason: problem ? reasonOf(problem) : null,
  };
}

function kindOf(rule: RouteRule, reply: Answered): SecurityKind | null {
  const { problem, refused } = reply;
  if (problem && refused) return 'refused';
  return problem ? kindOfProblem(rule, problem) : kindOfSuccess(rule, reply);
}

function actOf({ acts, query }: RouteRule): string | null {
  return acts?.join(' ') ?? query ?? null;
}

/** A query, or an act that changed nothing, is no act. */
function kindOfSuccess({ tells, acts = [] }: RouteRule, { status, answered }: Answered): SecurityKind | null {
  if (status >= 400 || answered?.changed === false) return null;
  return tells ?? (acts.some(isAdministration) ? 'administered' : null);
}

/** Refusals reported from any route: rates, and wrong requests. */
const KINDS: Readonly<Record<number, SecurityKind>> = {
  400: 'rejected',
  401: 'unauthenticated',
  409: 'rejected',
  413: 'rejected',
  415: 'rejected',
  422: 'rejected',
  429: 'limited',
};

function kindOfProblem(rule: RouteRule, problem: ProblemBody): SecurityKind | null {
  const ofPassword = kindOfPassword(rule, problem);
  if (ofPassword) return ofPassword;
  const { status } = problem;
  const kind = KINDS[status];
  if (kind) return kind;
  // What is outside one's areas is answered as if it did not exist.
  return status === 403 || (status === 404 && rule.acts !== undefined) ? 'refused' : null;
}

function kindOfPassword({ tells }: RouteRule, { status, code }: ProblemBody): SecurityKind | null {
  if (tells !== 'signed-in' && tells !== 'password-changed') return null;
  if (status === 429) return 'sign-in-blocked';
  return code === 'WRONG_PASSWORD' || (tells === 'signed-in' && status === 401) ? 'sign-in-failed' : null;
}

function isAdministration(act: CommandName): boolean {
  return ruleOfAct(act).by === 'role';
}

function reasonOf({ code, details = {} }: ProblemBody): string {
  const { rule } = details;
  return typeof rule === 'string' ? `${code} ${rule}` : code;
}
