import { Tokens, VoidTokens } from '@app/identity';
import { Clock } from '@app/write-side';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiOptions } from './limits.js';
import { Problem } from './problem.js';
import { headerOf, type HttpRequest } from './request.js';

const OPEN = 'tinhgon:open';

/** Marks what may be asked without being signed in. */
export const Open = () => SetMetadata(OPEN, true);

/** Who asks: the person of a valid bearer token that was not voided since. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly voided: VoidTokens,
    private readonly clock: Clock,
    private readonly options: ApiOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const token = /^Bearer ([\w.-]{1,4096})$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
    if (token === undefined) throw new Problem('UNAUTHENTICATED');
    const { demonstrationAllowed } = this.options;
    const now = new Date(this.clock.now());
    const claims = await this.tokens.verify(token, { now, demonstrationAllowed });
    this.voided.check(claims);
    request.person = claims.personId;
    return true;
  }
}
