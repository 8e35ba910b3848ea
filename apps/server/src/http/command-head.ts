import { REQUEST_WORDS } from '@app/wording';
import { LIMITS } from './limits.js';
import { faultIn, Problem } from './problem.js';
import { headerOf, type HttpRequest } from './request.js';

const KEY = new RegExp(`^[\\x21-\\x7e]{${String(LIMITS.key.min)},${String(LIMITS.key.max)}}$`);
/** Proxies that compress answers weaken their tags: `W/"3"` is our `"3"`. */
const REVISION = /^(?:W\/)?"(0|[1-9]\d{0,9})"$/;

/** @throws Problem KEY_REQUIRED */
export function keyOf(request: HttpRequest): string {
  const key = headerOf(request, 'idempotency-key') ?? '';
  if (!KEY.test(key)) throw new Problem('KEY_REQUIRED');
  return key;
}

/** @throws Problem PRECONDITION_REQUIRED; VALIDATION_FAILED unless If-Match is one tag of ours */
export function revisionOf(request: HttpRequest): number {
  const tag = headerOf(request, 'if-match');
  if (tag === null) throw new Problem('PRECONDITION_REQUIRED');
  const revision = REVISION.exec(tag.trim())?.[1];
  if (revision === undefined) {
    throw faultIn('VALIDATION_FAILED', 'If-Match', 'revision', REQUEST_WORDS.revision);
  }
  return Number(revision);
}

export function namesRevision(request: HttpRequest): boolean {
  return headerOf(request, 'if-match') !== null;
}
