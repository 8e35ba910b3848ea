import { Injectable } from '@nestjs/common';
import { cookieOf } from '../cookies.js';
import { Problem } from '../problem.js';
import { headerOf, type HttpRequest } from '../request.js';
import { SignedInPerson } from './signed-in-person.js';

/** Holds the token of the session of pages. */
export const SESSION_COOKIE = 'tinhgon_session';

/**
 * Requests for pages. The cookie counts here alone: a request for the API never has a session by it, so that no page of
 * another site can use one.
 */
@Injectable()
export class PageRequests {
  constructor(private readonly signedIn: SignedInPerson) {}

  /** Sets token and person; false without a session. @throws Problem OTHER_SITE */
  async recognise(request: HttpRequest): Promise<boolean> {
    if (!['GET', 'HEAD'].includes(request.method) && !comesFromHere(request)) throw new Problem('OTHER_SITE');
    const token = cookieOf(request, SESSION_COOKIE);
    const claims = token === null ? null : await this.signedIn.holding(token, request);
    if (!claims || token === null) return false;
    Object.assign(request, { token, person: claims.personId, session: claims });
    return true;
  }
}

/** Browsers say where a form was sent from; older ones name only its origin. */
function comesFromHere(request: HttpRequest): boolean {
  const site = headerOf(request, 'sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const [origin, host] = [headerOf(request, 'origin'), headerOf(request, 'host')];
  return origin !== null && host !== null && URL.canParse(origin) && isOf(new URL(origin), host, request);
}

/** What came over a plain connection anybody on the way may have written. */
function isOf(origin: URL, host: string, { protocol }: HttpRequest): boolean {
  return origin.host === host && (protocol !== 'https' || origin.protocol === 'https:');
}
