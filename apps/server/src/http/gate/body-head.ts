import { REQUEST_WORDS } from '@app/wording';
import { Problem } from '../problem.js';
import { headerOf, type HttpRequest } from '../request.js';
import { FORM_TYPE, type RouteRule } from './route-rule.js';

const JSON_TYPE = 'application/json';

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
 * Refuses by the head a body that nobody would read: of a type that the route does not take, packed, or too long.
 * @throws Problem UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE
 */
export function checkBodyHead(request: HttpRequest, rule: RouteRule): void {
  if (!announcesBody(request)) return;
  if (!typesFor(rule).includes(typeOf(request))) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
  if (!/^(identity)?$/i.test(headerOf(request, 'content-encoding') ?? '')) {
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { detail: REQUEST_WORDS.packed });
  }
  const limit = request.routeOptions?.bodyLimit ?? Infinity;
  if (Number(headerOf(request, 'content-length') ?? 0) > limit) throw tooLong(limit);
}

function typesFor({ page, bodyTypes = [] }: RouteRule): readonly string[] {
  return page ? [FORM_TYPE] : [JSON_TYPE, ...bodyTypes];
}

function typeOf(request: HttpRequest): string {
  return (
    /^[^;]*/
      .exec(headerOf(request, 'content-type') ?? '')?.[0]
      .trim()
      .toLowerCase() ?? ''
  );
}

function tooLong(limit: number): Problem {
  return new Problem('PAYLOAD_TOO_LARGE', { detail: REQUEST_WORDS.tooLong(limit) });
}
