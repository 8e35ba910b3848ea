import { ruleOf as ruleOfAct, type CommandName } from '@app/domain';
import type { SecurityEntry, SecurityKind } from '@app/runtime';
import { thingNamedIn } from '../gate/named-thing.js';
import { ruleOf, type RouteRule } from '../gate/route-rule.js';
import type { ProblemBody } from '../problem-body.js';
import type { HttpRequest } from '../request.js';

/** What the security log tells of a request that was answered; null where it is of no matter to it. */
export function securityEntry(
  request: HttpRequest,
  { status, problem }: { readonly status: number; readonly problem: ProblemBody | undefined },
): SecurityEntry | null {
  const rule = ruleOf(request) ?? {};
  const kind = problem ? kindOfProblem(rule, problem) : kindOfSuccess(rule, status);
  if (!kind) return null;
  return {
    kind,
    person: request.person ?? request.named ?? null,
    address: request.ip,
    requestId: String(request.id),
    route: `${request.method} ${request.routeOptions?.url ?? ''}`,
    act: actOf(rule),
    on: kind.startsWith('sign') ? null : thingNamedIn(request),
    reason: problem ? reasonOf(problem) : null,
  };
}

function actOf({ acts, query }: RouteRule): string | null {
  return acts?.join(' ') ?? query ?? null;
}

function kindOfSuccess({ tells, acts = [] }: RouteRule, status: number): SecurityKind | null {
  if (status >= 400) return null;
  return tells ?? (acts.some(isAdministration) ? 'administered' : null);
}

/** Of refusals that are told wherever they happen: rates, and requests that are wrong in themselves or for the state of things. */
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
  // What lies outside one's areas is answered as if it did not exist.
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
