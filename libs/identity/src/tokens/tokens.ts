import { Injectable } from '@nestjs/common';
import type { JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityError } from '../errors.js';
import { isPersonId } from '../person-id.js';
import { isAhead, signClaims, verifyClaims } from './signed-claims.js';
import { TokenKey } from './token-key.js';
import { VerifiedTokens } from './verified-tokens.js';

const KIND = 'JWT';
const LIFE_SECONDS = 8 * 60 * 60;
/** From the sign-in, however often the token is renewed. */
const LONGEST_SECONDS = 12 * 60 * 60;
/** A younger token is not renewed. */
const YOUNG_SECONDS = 60 * 60;

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
  /** When the person signed in. */
  readonly since: Date;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signed tokens that identify a person for eight hours, without rights. */
@Injectable()
export class Tokens {
  private readonly verified = new VerifiedTokens<Claims>();

  constructor(private readonly key: TokenKey) {}

  issue(holder: TokenHolder, now: Date): Promise<IssuedToken> {
    const { personId, username, demonstration, tokenSeries: series, passwordChangeDue } = holder;
    const claims = { username, demonstration, series, ...(passwordChangeDue ? { due: true } : {}) };
    return signClaims(this.key, { kind: KIND, personId, id: randomUUID(), claims, now, lifeSeconds: LIFE_SECONDS });
  }

  /**
   * A token of a new session of the same series, for eight hours, and at most twelve from the sign-in. Null where nothing
   * is gained: within the first hour, and once the twelve hours are its end already.
   */
  async renewed(claims: Claims, now: Date): Promise<IssuedToken | null> {
    const { personId, username, demonstration, series, since, issuedAt, expiresAt } = claims;
    const left = Math.floor((since.getTime() - now.getTime()) / 1000) + LONGEST_SECONDS;
    const lifeSeconds = Math.min(LIFE_SECONDS, left);
    const isYoung = now.getTime() < issuedAt.getTime() + YOUNG_SECONDS * 1000;
    if (isYoung || now.getTime() + lifeSeconds * 1000 <= expiresAt.getTime() + 1000) return null;
    const told = { username, demonstration, series, since: since.getTime() / 1000 };
    return signClaims(this.key, { kind: KIND, personId, id: randomUUID(), claims: told, now, lifeSeconds });
  }

  /**
   * @throws IdentityError TOKEN_EXPIRED for one of ours that has ended; TOKEN_REFUSED for any other invalid one, for
   * one from more than a minute ahead, and for a demonstration token where none is allowed
   */
  async verify(token: string, at: { readonly now: Date; readonly demonstrationAllowed: boolean }): Promise<Claims> {
    const claims = this.verified.of(token) ?? (await this.verifiedNow(token, at.now));
    if (claims.expiresAt <= at.now) {
      this.verified.forget(token);
      throw new IdentityError('TOKEN_EXPIRED');
    }
    const { demonstration, issuedAt } = claims;
    if (isAhead(issuedAt.getTime() / 1000, at.now)) throw new IdentityError('TOKEN_REFUSED');
    if (demonstration && !at.demonstrationAllowed) throw new IdentityError('TOKEN_REFUSED');
    return claims;
  }

  /** @throws IdentityError TOKEN_EXPIRED, TOKEN_REFUSED */
  private async verifiedNow(token: string, now: Date): Promise<Claims> {
    const payload = await verifyClaims(this.key, token, { kind: KIND, now });
    if (payload === 'expired') throw new IdentityError('TOKEN_EXPIRED');
    const claims = payload && readClaims(payload);
    if (!claims) throw new IdentityError('TOKEN_REFUSED');
    this.verified.keep(token, claims);
    return claims;
  }
}

function readClaims(payload: JWTPayload): Claims | null {
  const { sub, jti, username, demonstration, series, due } = payload;
  const times = readTimes(payload);
  if (typeof sub !== 'string' || !isPersonId(sub) || typeof jti !== 'string' || !isPersonId(jti)) return null;
  if (typeof username !== 'string' || typeof demonstration !== 'boolean' || typeof series !== 'number') return null;
  return (
    times && {
      personId: sub,
      sessionId: jti,
      username,
      demonstration,
      series,
      passwordChangeDue: due === true,
      ...times,
    }
  );
}

/** Tokens that were never renewed tell no `since`. */
function readTimes({ iat, exp, since = iat }: JWTPayload): Pick<Claims, 'since' | 'issuedAt' | 'expiresAt'> | null {
  if (iat === undefined || exp === undefined || typeof since !== 'number') return null;
  return { since: new Date(since * 1000), issuedAt: new Date(iat * 1000), expiresAt: new Date(exp * 1000) };
}
