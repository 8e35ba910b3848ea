import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { TokenKey } from './token-key.js';

const ALGORITHM = 'HS256';
const PARTY = 'tinhgon';
const SKEW_S = 60;

/** `kind` keeps one sort of token from serving as another. */
export interface Signing {
  readonly kind: 'JWT' | 'tinhgon-device+jwt' | 'tinhgon-erasure+jwt';
  readonly personId: string;
  readonly id: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly now: Date;
  readonly lifeSeconds: number;
}

/** Instants are in whole seconds. */
export async function signClaims(
  key: TokenKey,
  { kind, personId, id, claims, now, lifeSeconds }: Signing,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const expires = issuedAt + lifeSeconds;
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, typ: kind })
    .setSubject(personId)
    .setJti(id)
    .setIssuer(PARTY)
    .setAudience(PARTY)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(key.bytes);
  return { token, expiresAt: new Date(expires * 1000) };
}

/** `expired` for one of ours that has ended; null for an invalid one, or one from over a minute after now. */
export async function verifyClaims(
  key: TokenKey,
  token: string,
  { kind, now }: Pick<Signing, 'kind' | 'now'>,
): Promise<JWTPayload | 'expired' | null> {
  const expected = { algorithms: [ALGORITHM], typ: kind, issuer: PARTY, audience: PARTY, currentDate: now };
  try {
    const { payload } = await jwtVerify(token, key.bytes, expected);
    const late = payload.iat === undefined || isAhead(payload.iat, now);
    return late ? null : payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired';
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** By more than a minute. `issuedAt`: seconds. */
export function isAhead(issuedAt: number, now: Date): boolean {
  return issuedAt > now.getTime() / 1000 + SKEW_S;
}
