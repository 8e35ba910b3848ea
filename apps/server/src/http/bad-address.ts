import { REQUEST_WORDS } from '@app/wording';
import { answerProblem } from './answer-problem.js';
import { Problem } from './problem.js';
import type { HttpReply, HttpRequest } from './request.js';
import { setSecurityHeaders } from './security-headers.js';

/** No hook has run for a request without a route. */
type AskedNowhere = Pick<HttpRequest, 'id' | 'method'> & Parameters<typeof setSecurityHeaders>[0];
interface WithRaw {
  readonly raw: Parameters<typeof setSecurityHeaders>[1];
}

/** Refused before a route is found: an address that cannot be decoded, or is too long. */
export function answerBadAddress(error: Error, request: AskedNowhere, reply: object): void {
  setSecurityHeaders(request, (reply as WithRaw).raw);
  // The server's type of a reply without a route allows for no body.
  answerProblem(problemOf(error), request, reply as HttpReply);
}

function problemOf(error: Error): Problem {
  const code = 'code' in error ? error.code : null;
  if (code === 'FST_ERR_BAD_URL') return new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.badAddress });
  return code === 'FST_ERR_MAX_PARAM_LENGTH' ? new Problem('NOT_FOUND') : new Problem('UNKNOWN');
}
