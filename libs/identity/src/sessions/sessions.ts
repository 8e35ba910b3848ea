import { Injectable } from '@nestjs/common';
import type { TokenHolder } from '../accounts/account-row.js';
import { beginTokenSeries } from '../accounts/new-token-series.js';
import { IdentityDataSource } from '../database/data-source.js';
import { IdentityError } from '../errors.js';
import type { Claims } from '../tokens/tokens.js';
import { forgetSessions, markSession } from '../tokens/void-marks.js';
import { VoidTokens } from '../tokens/void-tokens.js';

/** Most sessions marked one by one; beyond that one mark ends all of the person's. */
const MARKED_SESSIONS = 200;

/** At once here, within five seconds on other servers. Every method may throw IdentityStoreError. */
@Injectable()
export class Sessions {
  constructor(
    private readonly source: IdentityDataSource,
    private readonly voided: VoidTokens,
  ) {}

  /** Beyond 200 kept marks of a person ends all of their sessions. */
  async end({ personId, sessionId }: Pick<Claims, 'personId' | 'sessionId'>): Promise<void> {
    const marked = await markSession(this.source, personId, sessionId);
    this.voided.tellSession(sessionId);
    if (marked >= MARKED_SESSIONS) await this.endAll(personId);
  }

  /** Forgets known devices too. @throws IdentityError ACCOUNT_UNKNOWN */
  async endAll(personId: string): Promise<TokenHolder> {
    const holder = await beginTokenSeries(this.source, { personId });
    if (!holder) throw new IdentityError('ACCOUNT_UNKNOWN');
    this.voided.tell(holder);
    await forgetSessions(this.source, personId);
    return holder;
  }
}
