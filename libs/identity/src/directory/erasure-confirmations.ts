import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { signClaims, verifyClaims } from '../tokens/signed-claims.js';
import { TokenKey } from '../tokens/token-key.js';

const KIND = 'tinhgon-erasure+jwt';
const LIFE_SECONDS = 10 * 60;

/** `revision`: of the person's stream, as the asker saw it. */
export interface Erasure {
  readonly personId: string;
  readonly by: string;
  readonly revision: number;
}

/** Proof that the consequences of an erasure were shown: valid for ten minutes and for that erasure only. */
@Injectable()
export class ErasureConfirmations {
  constructor(private readonly key: TokenKey) {}

  async give(
    { personId, by, revision }: Erasure,
    now: Date,
  ): Promise<{ readonly confirmation: string; readonly expiresAt: Date }> {
    const claims = { by, revision };
    const { token, expiresAt } = await signClaims(this.key, {
      kind: KIND,
      personId,
      id: randomUUID(),
      claims,
      now,
      lifeSeconds: LIFE_SECONDS,
    });
    return { confirmation: token, expiresAt };
  }

  async isFor({ personId, by, revision }: Erasure, confirmation: string, now: Date): Promise<boolean> {
    const payload = await verifyClaims(this.key, confirmation, { kind: KIND, now });
    if (payload === null || payload === 'expired') return false;
    return payload.sub === personId && payload['by'] === by && payload['revision'] === revision;
  }
}
