import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { signClaims, verifyClaims } from '../tokens/signed-claims.js';
import { TokenKey } from '../tokens/token-key.js';

const KIND = 'tinhgon-device+jwt';
const LIFE_SECONDS = 90 * 24 * 60 * 60;
/** Of one person; the oldest marks are forgotten. */
const MOST_DEVICES = 10;

export interface KnownDevice {
  readonly id: string;
  readonly personId: string;
  readonly series: number;
}

/**
 * Marks of devices, stored in browsers for 90 days. A mark opens nothing: it lets failed sign-ins count for the device
 * alone, so that nobody else can make its owner wait. It ends with the account's series of tokens, and after marks for
 * ten other devices. Every method may throw IdentityStoreError.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly key: TokenKey,
    private readonly source: IdentityDataSource,
  ) {}

  async mark(
    { personId, tokenSeries: series }: Pick<TokenHolder, 'personId' | 'tokenSeries'>,
    now: Date,
    device: KnownDevice | null = null,
  ): Promise<{ readonly mark: string; readonly lifeSeconds: number }> {
    const id = device?.personId === personId ? device.id : randomUUID();
    await this.keep(personId, id, now);
    const { token } = await signClaims(this.key, {
      kind: KIND,
      personId,
      id,
      claims: { series },
      now,
      lifeSeconds: LIFE_SECONDS,
    });
    return { mark: token, lifeSeconds: LIFE_SECONDS };
  }

  /** Null for no mark, or an invalid one. */
  async read(mark: string | null, now: Date): Promise<KnownDevice | null> {
    const payload = mark === null ? null : await verifyClaims(this.key, mark, { kind: KIND, now });
    if (payload === null || payload === 'expired') return null;
    const { sub, jti, series } = payload;
    if (sub === undefined || jti === undefined || typeof series !== 'number') return null;
    return (await this.isKept(sub, jti)) ? { id: jti, personId: sub, series } : null;
  }

  private async keep(personId: string, id: string, now: Date): Promise<void> {
    await sheltered(() =>
      this.source.query(
        `insert into identity.known_device (person_id, device_id, marked_at)
           select person_id, $2, $3 from identity.account where person_id = $1
         on conflict (person_id, device_id) do update set marked_at = excluded.marked_at`,
        [personId, id, now],
      ),
    );
    await sheltered(() =>
      this.source.query(
        `delete from identity.known_device where person_id = $1 and device_id in (
           select device_id from identity.known_device where person_id = $1
           order by marked_at desc, device_id offset $2)`,
        [personId, MOST_DEVICES],
      ),
    );
  }

  private async isKept(personId: string, id: string): Promise<boolean> {
    const rows = await sheltered(() =>
      this.source.query<object[]>('select from identity.known_device where person_id = $1 and device_id = $2', [
        personId,
        id,
      ]),
    );
    return rows.length > 0;
  }
}
