import { isRefusedValue } from '@app/read-side';
import type { ApiCode } from '@app/wording';
import { REQUEST_WORDS } from '@app/wording';
import { LIMITS } from './limits.js';
import { Problem } from './problem.js';

const BY_STATUS: Readonly<Record<number, ApiCode>> = {
  408: 'REQUEST_TIMEOUT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  431: 'HEADERS_TOO_LARGE',
};

/** By the web server's codes. */
const WORDS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: REQUEST_WORDS.contentLength,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: REQUEST_WORDS.contentType,
};

/** `bodyLimit`: most bytes of the route. */
export function problemOfStatus(status: number, bodyLimit: number = LIMITS.body): Problem {
  if (status === 404) return new Problem('NOT_FOUND', { detail: REQUEST_WORDS.noRoute });
  if (status === 413) return new Problem('PAYLOAD_TOO_LARGE', { detail: REQUEST_WORDS.tooLong(bodyLimit) });
  if (status >= 400 && status < 500) return new Problem(BY_STATUS[status] ?? 'MALFORMED_REQUEST');
  return new Problem('UNKNOWN');
}

/** For an error of web server, streams or database caused by the request's content; null for any other. */
export function requestFault(error: unknown, bodyLimit: number): Problem | null {
  if (!(error instanceof Error)) return null;
  // A safety net: bodies are checked before.
  if (isRefusedValue(error)) return new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.unstorable });
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (error instanceof URIError) return new Problem('MALFORMED_REQUEST');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return worded(problemOfStatus(statusCode, bodyLimit), code);
  }
  return null;
}

function worded(problem: Problem, code: unknown): Problem {
  const detail = WORDS[String(code)] ?? (isBrokenOff(code) ? REQUEST_WORDS.brokenOff : undefined);
  return detail === undefined ? problem : new Problem(problem.code, { detail });
}

/** The stream of a body ended early, which the web server counts as a bad request. */
function isBrokenOff(code: unknown): boolean {
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
