import { REQUEST_WORDS } from '@app/wording';
import { ruleOf } from './gate/route-rule.js';
import { Problem } from './problem.js';
import { bodyOf, type ProblemBody } from './problem-body.js';
import type { HttpReply, HttpRequest } from './request.js';

/** A request without a route has no rule. */
type Asked = Pick<HttpRequest, 'id' | 'method' | 'routeOptions'>;

/** Returns what was sent. */
export function answerProblem(problem: Problem, request: Asked, to: HttpReply): ProblemBody {
  const body = bodyOf(awayFrom(request, problem), String(request.id));
  to.problem = body;
  const reply = to.status(body.status);
  reply.header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
  const { retryAfter, allow } = problem.extras;
  if (allow !== undefined) reply.header('allow', allow.join(', '));
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (body.status === 401) reply.header('www-authenticate', 'Bearer realm="tinhgon"');
  reply.send(JSON.stringify(body));
  return body;
}

/** The request decides whether something may have been written, and what may be sent again. */
function awayFrom(request: Asked, problem: Problem): Problem {
  if (problem.code !== 'STORE_UNAVAILABLE' || problem.extras.detail !== undefined) return problem;
  const rule = ruleOf(request);
  // The problem says that a repeat with the key takes effect once.
  if (rule?.head !== undefined) return problem;
  const isRead = rule?.open === true || request.method === 'GET' || request.method === 'HEAD';
  const detail = isRead ? REQUEST_WORDS.awayFromReader : REQUEST_WORDS.awayFromWriter;
  return new Problem(problem.code, { ...problem.extras, detail });
}
