import { REQUEST_WORDS } from '@app/wording';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '../limits.js';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';
import { PageRequests } from './page-requests.js';
import { RouteTable } from './route-table.js';
import { RequestRates } from './request-rates.js';
import { announcedBytes, announcesBody, typeOf } from './body-head.js';
import { FILE_FORM_TYPE, type RouteRule } from './route-rule.js';

@Injectable()
export class AnonymousRequests {
  constructor(
    private readonly rates: RequestRates,
    private readonly routes: RouteTable,
    private readonly pages: PageRequests,
  ) {}

  /**
   * A page may know the person, for whom it counts as one more read beside what it asks of the API: it may ask nothing.
   * A sign-in counts where its password is checked: no traffic from the same address keeps anybody out.
   * @throws Problem OTHER_SITE, TOO_MANY_REQUESTS, UNAUTHENTICATED for more than a small form of nobody known
   */
  async admit(request: HttpRequest, { checksPassword, page }: RouteRule): Promise<void> {
    if (page) await this.pages.recognise(request);
    if (request.person !== undefined) return this.rates.takePerson(request.person, 'GET');
    if (!checksPassword) this.rates.takeAnonymous(request, request.routeOptions?.url ?? '');
    if (page && sendsMuch(request)) throw new Problem('UNAUTHENTICATED');
  }

  /** For an unknown address or method. @throws Problem TOO_MANY_REQUESTS */
  noRoute(request: HttpRequest): Problem {
    this.rates.takeAnonymous(request, 'no route');
    const allow = this.routes.methodsAt(request.url ?? '');
    if (allow.length > 0) return new Problem('METHOD_NOT_ALLOWED', { allow });
    return new Problem('NOT_FOUND', { detail: REQUEST_WORDS.noRoute });
  }
}

function sendsMuch(request: HttpRequest): boolean {
  if (!announcesBody(request)) return false;
  return typeOf(request) === FILE_FORM_TYPE || announcedBytes(request) > LIMITS.strangersForm;
}
