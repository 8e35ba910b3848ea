import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { TokenHolder } from '../accounts/account-row.js';
import { signClaims, verifyClaims } from '../tokens/signed-claims.js';
import { TokenKey } from '../tokens/token-key.js';

const kind = 'tinhgon-device+jwt';
const lifeSeconds = 90 * 24 * 60 * 60;

/** A device from which somebody has signed in before. */
export interface KnownDevice {
  readonly id: string;
  readonly personId: string;
  readonly series: number;
}

/**
 * Marks of devices, which their browsers keep for 90 days. A mark opens nothing: with it failed sign-ins are counted for
 * the device alone, so that nobody else can make its owner wait. It ends with the account's series of tokens.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly key: TokenKey) {}

  /** A mark for the device from which the holder has just signed in, under the id it had. */
  async mark(
    { personId, tokenSeries: series }: Pick<TokenHolder, 'personId' | 'tokenSeries'>,
    now: Date,
    known: KnownDevice | null = null,
  ): Promise<{ readonly mark: string; readonly lifeSeconds: number }> {
    const id = known?.personId === personId ? known.id : randomUUID();
    const { token } = await signClaims(this.key, { kind, personId, id, claims: { series }, now, lifeSeconds });
    return { mark: token, lifeSeconds };
  }

  /** Whose device it is by its mark; null for none, or one that is not valid. */
  async read(mark: string | null, now: Date): Promise<KnownDevice | null> {
    const payload = mark === null ? null : await verifyClaims(this.key, mark, { kind, now });
    if (payload === null || payload === 'expired') return null;
    const { sub, jti, series } = payload;
    if (sub === undefined || jti === undefined || typeof series !== 'number') return null;
    return { id: jti, personId: sub, series };
  }
}
