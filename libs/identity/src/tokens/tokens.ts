import { Injectable } from '@nestjs/common';
import type { JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityError } from '../errors.js';
import { isPersonId } from '../person-id.js';
import { signClaims, verifyClaims } from './signed-claims.js';
import { TokenKey } from './token-key.js';

const kind = 'JWT';
const lifeSeconds = 8 * 60 * 60;

/** Who holds a token. */
export interface Claims {
  readonly personId: string;
  /** The sign-in that it is of; a sign-out ends it alone. */
  readonly sessionId: string;
  readonly username: string;
  readonly demonstration: boolean;
  /** Of the account's series of tokens; those of an earlier one are void. */
  readonly series: number;
  /** Whether it serves for nothing but to change the password and to sign out. */
  readonly passwordChangeDue: boolean;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Signed tokens that say who somebody is, for eight hours; what they may do stands elsewhere. */
@Injectable()
export class Tokens {
  constructor(private readonly key: TokenKey) {}

  /** A token for an account that has just signed in. */
  issue(holder: TokenHolder, now: Date): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const { personId, username, demonstration, tokenSeries: series, passwordChangeDue } = holder;
    const claims = { username, demonstration, series, ...(passwordChangeDue ? { due: true } : {}) };
    return signClaims(this.key, { kind, personId, id: randomUUID(), claims, now, lifeSeconds });
  }

  /**
   * Who holds the token. @throws IdentityError TOKEN_EXPIRED for one of ours that has ended, TOKEN_REFUSED for any other
   * that is not valid, for one from more than a minute ahead, and for demonstration tokens where they are not allowed
   */
  async verify(token: string, at: { readonly now: Date; readonly demonstrationAllowed: boolean }): Promise<Claims> {
    const payload = await verifyClaims(this.key, token, { kind, now: at.now });
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
