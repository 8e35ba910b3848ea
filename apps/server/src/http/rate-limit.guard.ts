import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import { ApiOptions } from './limits.js';
import { Problem } from './problem.js';
import type { HttpRequest } from './request.js';

type Verdict =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly isExceeded: boolean; readonly ttlInSeconds: number };
type Limiter = (request: HttpRequest) => Promise<Verdict>;

/** What `@fastify/rate-limit` adds to the web server. */
interface WithRateLimit {
  createRateLimit(options: {
    readonly max: number;
    readonly timeWindow: number;
    readonly keyGenerator: (request: HttpRequest) => string;
  }): Limiter;
}

const SIGN_IN = 'tinhgon:sign-in';
const MINUTE_MS = 60_000;

/** Marks a route that takes a password: limited by address and user name, or by address and who is signed in. */
export const SignsIn = () => SetMetadata(SIGN_IN, true);

/** Lets so many writing requests of a person through within a minute; sign-ins count for their address, and as such. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private limiters: { readonly signIn: Limiter; readonly writing: Limiter } | null = null;

  constructor(
    private readonly reflector: Reflector,
    private readonly host: HttpAdapterHost,
    private readonly options: ApiOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    this.limiters ??= this.create();
    const signsIn = this.reflector.get<boolean | undefined>(SIGN_IN, context.getHandler()) === true;
    const { signIn, writing } = this.limiters;
    for (const limiter of signsIn ? [signIn, writing] : [writing]) {
      const verdict = await limiter(request);
      if (!verdict.isAllowed && verdict.isExceeded) {
        throw new Problem('TOO_MANY_REQUESTS', { retryAfter: verdict.ttlInSeconds });
      }
    }
    return true;
  }

  private create(): { readonly signIn: Limiter; readonly writing: Limiter } {
    const server = this.host.httpAdapter.getInstance<WithRateLimit>();
    const limiter = (max: number, keyGenerator: (request: HttpRequest) => string) =>
      server.createRateLimit({ max, timeWindow: MINUTE_MS, keyGenerator });
    return {
      signIn: limiter(
        this.options.signInsAMinute,
        (request) => `${request.ip} ${request.person ?? usernameIn(request.body)}`,
      ),
      writing: limiter(this.options.writesAMinute, (request) => request.person ?? request.ip),
    };
  }
}

function usernameIn(body: unknown): string {
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : null;
  return typeof name === 'string' ? name.trim().toLowerCase().slice(0, 64) : '';
}
