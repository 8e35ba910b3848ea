import type { Problem } from './problem.js';
import { bodyOf, type ProblemBody } from './problem-body.js';
import type { HttpReply, HttpRequest } from './request.js';

/** Answers with `application/problem+json`; gives what was sent. */
export function answerProblem(problem: Problem, { id }: Pick<HttpRequest, 'id'>, to: HttpReply): ProblemBody {
  const body = bodyOf(problem, String(id));
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
