import { type Claims, IdentityError, Tokens, VoidTokens } from '@app/identity';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Problem } from '../problem.js';
import { headerOf, type HttpRequest } from '../request.js';
import { DemonstrationDoor } from './demonstration-door.js';
import { RequestRates } from './request-rates.js';

/** The token of a request; null without one. */
export function bearerOf(request: HttpRequest): string | null {
  return /^Bearer ([\w.-]{1,4096})$/i.exec(headerOf(request, 'authorization') ?? '')?.[1] ?? null;
}

@Injectable()
export class SignedInPerson {
  constructor(
    private readonly tokens: Tokens,
    private readonly voided: VoidTokens,
    private readonly clock: Clock,
    private readonly demonstration: DemonstrationDoor,
    private readonly rates: RequestRates,
  ) {}

  /** @throws Problem UNAUTHENTICATED, TOO_MANY_REQUESTS, IdentityError TOKEN_… */
  async of(request: HttpRequest): Promise<Claims> {
    let claims: Claims;
    try {
      claims = await this.verified(request);
    } catch (error) {
      this.rates.takeAnonymous(request, 'not signed in');
      throw error;
    }
    this.rates.takePerson(claims.personId, request.method);
    return claims;
  }

  /** Null if the token counts no more. Not counted as a request. */
  async holding(token: string, request: HttpRequest): Promise<Claims | null> {
    try {
      return await this.check(token, request);
    } catch (error) {
      if (error instanceof IdentityError) return null;
      throw error;
    }
  }

  private async verified(request: HttpRequest): Promise<Claims> {
    const token = bearerOf(request);
    if (token === null) throw new Problem('UNAUTHENTICATED');
    return this.check(token, request);
  }

  private async check(token: string, request: HttpRequest): Promise<Claims> {
    const demonstrationAllowed = this.demonstration.isOpenTo(request);
    const now = new Date(this.clock.now());
    const claims = await this.tokens.verify(token, { now, demonstrationAllowed });
    this.voided.check(claims);
    return claims;
  }
}
