import { Injectable } from '@nestjs/common';
import type { JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityError } from '../errors.js';
import { isPersonId } from '../person-id.js';
import { signClaims, verifyClaims } from './signed-claims.js';
import { TokenKey } from './token-key.js';

const KIND = 'JWT';
const LIFE_SECONDS = 8 * 60 * 60;

export interface Claims {
  readonly personId: string;
  /** A sign-out ends this session only. */
  readonly sessionId: string;
  readonly username: string;
  readonly demonstration: boolean;
  /** Tokens of an earlier series are void. */
  readonly series: number;
  /** Whether it only serves to change the password and sign out. */
  readonly passwordChangeDue: boolean;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Signed tokens that identify a person for eight hours, without rights. */
@Injectable()
export class Tokens {
  constructor(private readonly key: TokenKey) {}

  issue(holder: TokenHolder, now: Date): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const { personId, username, demonstration, tokenSeries: series, passwordChangeDue } = holder;
    const claims = { username, demonstration, series, ...(passwordChangeDue ? { due: true } : {}) };
    return signClaims(this.key, { kind: KIND, personId, id: randomUUID(), claims, now, lifeSeconds: LIFE_SECONDS });
  }

  /**
   * @throws IdentityError TOKEN_EXPIRED for one of ours that has ended; TOKEN_REFUSED for any other invalid one, for
   * one from more than a minute ahead, and for a demonstration token where none is allowed
   */
  async verify(token: string, at: { readonly now: Date; readonly demonstrationAllowed: boolean }): Promise<Claims> {
    const payload = await verifyClaims(this.key, token, { kind: KIND, now: at.now });
    if (payload === 'expired') throw new IdentityError('TOKEN_EXPIRED');
    const claims = payload && readClaims(payload);
    if (!claims || (claims.demonstration && !at.demonstrationAllowed)) throw new IdentityError('TOKEN_REFUSED');
    return claims;
  }
}

function readClaims(payload: JWTPayload): Claims | null {
  const { sub, jti, username, demonstration, series, iat, exp, due } = payload;
  if (typeof sub !== 'string' || !isPersonId(sub) || typeof jti !== 'string' || !isPersonId(jti)) return null;
  if (typeof username !== 'string' || typeof demonstration !== 'boolean' || typeof series !== 'number') return null;
  if (iat === undefined || exp === undefined) return null;
  return {
    personId: sub,
    sessionId: jti,
    username,
    demonstration,
    series,
    passwordChangeDue: due === true,
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(exp * 1000),
  };
}
