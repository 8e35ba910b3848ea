import { Injectable } from '@nestjs/common';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityError } from '../errors.js';
import { isPersonId } from '../person-id.js';

const algorithm = 'HS256';
const party = 'tinhgon';
const lifeSeconds = 8 * 60 * 60;
const fewestBytes = 32;

/** The key that signs tokens, shared by the servers of one installation: at least 32 random bytes. */
export class TokenKey {
  /** @throws RangeError when there are fewer bytes */
  constructor(readonly bytes: Uint8Array) {
    if (bytes.length < fewestBytes) throw new RangeError(`A token key has at least ${fewestBytes} bytes`);
  }
}

/** Who holds a token. */
export interface Claims {
  readonly personId: string;
  readonly username: string;
  readonly demonstration: boolean;
  /** Of the account's series of tokens; those of an earlier one are void. */
  readonly series: number;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Signed tokens that say who somebody is, for eight hours; what they may do stands elsewhere. */
@Injectable()
export class Tokens {
  constructor(private readonly key: TokenKey) {}

  /** A token for an account that has just signed in. */
  async issue(holder: TokenHolder, now: Date): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const { personId, username, demonstration, tokenSeries: series } = holder;
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expires = issuedAt + lifeSeconds;
    const token = await new SignJWT({ username, demonstration, series })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setSubject(personId)
      .setIssuer(party)
      .setAudience(party)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expires)
      .sign(this.key.bytes);
    return { token, expiresAt: new Date(expires * 1000) };
  }

  /**
   * Who holds the token. @throws IdentityError TOKEN_EXPIRED for one of ours that has ended, TOKEN_REFUSED for any other
   * that is not valid, and for demonstration tokens where they are not allowed
   */
  async verify(token: string, at: { readonly now: Date; readonly demonstrationAllowed: boolean }): Promise<Claims> {
    const claims = readClaims(await this.payload(token, at.now));
    if (!claims || (claims.demonstration && !at.demonstrationAllowed)) throw new IdentityError('TOKEN_REFUSED');
    return claims;
  }

  private async payload(token: string, now: Date): Promise<JWTPayload> {
    const expected = { algorithms: [algorithm], typ: 'JWT', issuer: party, audience: party, currentDate: now };
    try {
      return (await jwtVerify(token, this.key.bytes, expected)).payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new IdentityError('TOKEN_EXPIRED');
      if (error instanceof errors.JOSEError) throw new IdentityError('TOKEN_REFUSED');
      throw error;
    }
  }
}

function readClaims(payload: JWTPayload): Claims | null {
  const { sub, username, demonstration, series, iat, exp } = payload;
  if (typeof sub !== 'string' || !isPersonId(sub) || typeof username !== 'string') return null;
  if (typeof demonstration !== 'boolean' || typeof series !== 'number' || iat === undefined || exp === undefined)
    return null;
  return {
    personId: sub,
    username,
    demonstration,
    series,
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(exp * 1000),
  };
}
