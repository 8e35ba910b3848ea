import { Injectable } from '@nestjs/common';
import { ApiOptions } from '../limits.js';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';
import { countedAs } from './client-address.js';
import { TokenBuckets } from './token-buckets.js';

/**
 * Requests per minute. A signed-in person has a share of their own from anywhere; others share one per address and open
 * route, so that a flood of one kind stops no other.
 */
@Injectable()
export class RequestRates {
  private readonly reads: TokenBuckets;
  private readonly writes: TokenBuckets;
  private readonly anonymous: TokenBuckets;

  constructor({ readsAMinute, writesAMinute, anonymousAMinute }: ApiOptions) {
    this.reads = new TokenBuckets(readsAMinute);
    this.writes = new TokenBuckets(writesAMinute);
    this.anonymous = new TokenBuckets(anonymousAMinute);
  }

  /** @throws Problem TOO_MANY_REQUESTS */
  takePerson(person: string, method: string): void {
    take(method === 'GET' || method === 'HEAD' ? this.reads : this.writes, person);
  }

  /** `what`: the open route, or what went wrong before there was one. @throws Problem TOO_MANY_REQUESTS */
  takeAnonymous({ ip }: Pick<HttpRequest, 'ip'>, what: string): void {
    take(this.anonymous, `${countedAs(ip)} ${what}`);
  }
}

function take(buckets: TokenBuckets, key: string): void {
  const retryAfter = buckets.take(key);
  if (retryAfter > 0) throw new Problem('TOO_MANY_REQUESTS', { retryAfter });
}
