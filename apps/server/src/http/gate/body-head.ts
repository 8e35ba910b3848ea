import { otherCharsetWords, REQUEST_WORDS } from '@app/wording';
import { Problem } from '../problem.js';
import { headerOf, type HttpRequest } from '../request.js';
import { FORM_TYPE, type RouteRule } from './route-rule.js';

const JSON_TYPE = 'application/json';
/** Of a name repeated to its sender. */
const LONGEST_CHARSET = 40;

export function announcesBody(request: Pick<HttpRequest, 'headers'>): boolean {
  const { headers } = request;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Infinite if the head does not say. */
export function announcedBytes(request: HttpRequest): number {
  const length = headerOf(request, 'content-length');
  return length === null ? Infinity : Number(length);
}

/**
 * Refuses by the head a body that nobody would read: of a type that the route does not take, in another encoding,
 * packed, or too long.
 * @throws Problem UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE
 */
export function checkBodyHead(request: HttpRequest, rule: RouteRule): void {
  if (!announcesBody(request)) return;
  checkType(request, rule);
  if (!/^(identity)?$/i.test(headerOf(request, 'content-encoding') ?? '')) {
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { detail: REQUEST_WORDS.packed });
  }
  const limit = request.routeOptions?.bodyLimit ?? Infinity;
  if (Number(headerOf(request, 'content-length') ?? 0) > limit) throw tooLong(limit);
}

function typesFor({ page, bodyTypes = [] }: RouteRule): readonly string[] {
  return page ? [FORM_TYPE, ...bodyTypes] : [JSON_TYPE, ...bodyTypes];
}

/** Of the body; empty if the head does not say. */
export function typeOf(request: HttpRequest): string {
  return (
    /^[^;]*/
      .exec(headerOf(request, 'content-type') ?? '')?.[0]
      .trim()
      .toLowerCase() ?? ''
  );
}

function checkType(request: HttpRequest, rule: RouteRule): void {
  const type = typeOf(request);
  if (!typesFor(rule).includes(type)) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
  if (type === JSON_TYPE || type === FORM_TYPE) checkCharset(headerOf(request, 'content-type') ?? '');
}

function checkCharset(contentType: string): void {
  for (const [, charset = ''] of contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)) {
    if (/^(utf-?8|us-ascii)$/i.test(charset)) continue;
    const detail = otherCharsetWords(charset.slice(0, LONGEST_CHARSET));
    const errors = [{ field: 'Content-Type', rule: 'encoding', message: detail }];
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { detail, errors });
  }
}

function tooLong(limit: number): Problem {
  return new Problem('PAYLOAD_TOO_LARGE', { detail: REQUEST_WORDS.tooLong(limit) });
}
