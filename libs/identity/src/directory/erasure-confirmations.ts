import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { signClaims, verifyClaims } from '../tokens/signed-claims.js';
import { TokenKey } from '../tokens/token-key.js';

const kind = 'tinhgon-erasure+jwt';
const lifeSeconds = 10 * 60;

/** Whose name is to be erased, by whom, as seen in which revision of the person's stream. */
export interface Erasure {
  readonly personId: string;
  readonly by: string;
  readonly revision: number;
}

/** What somebody must bring who has been told what an erasure does: good for ten minutes, for that erasure alone. */
@Injectable()
export class ErasureConfirmations {
  constructor(private readonly key: TokenKey) {}

  async give(
    { personId, by, revision }: Erasure,
    now: Date,
  ): Promise<{ readonly confirmation: string; readonly expiresAt: Date }> {
    const claims = { by, revision };
    const { token, expiresAt } = await signClaims(this.key, {
      kind,
      personId,
      id: randomUUID(),
      claims,
      now,
      lifeSeconds,
    });
    return { confirmation: token, expiresAt };
  }

  /** Whether it was given for this erasure and still counts. */
  async isFor({ personId, by, revision }: Erasure, confirmation: string, now: Date): Promise<boolean> {
    const payload = await verifyClaims(this.key, confirmation, { kind, now });
    if (payload === null || payload === 'expired') return false;
    return payload.sub === personId && payload['by'] === by && payload['revision'] === revision;
  }
}
