import { Injectable } from '@nestjs/common';
import type { TokenHolder } from '../accounts/account-row.js';
import { beginTokenSeries } from '../accounts/new-token-series.js';
import { IdentityDataSource } from '../database/data-source.js';
import { IdentityError } from '../errors.js';
import type { Claims } from '../tokens/tokens.js';
import { forgetSessions, markSession } from '../tokens/void-marks.js';
import { VoidTokens } from '../tokens/void-tokens.js';

/** Sessions of a person that are marked one by one; beyond that all of them end, which takes one mark. */
const MARKED_SESSIONS = 200;

/** Ends sign-ins, at once here and within five seconds on other servers. Every method may throw IdentityStoreError. */
@Injectable()
export class Sessions {
  constructor(
    private readonly source: IdentityDataSource,
    private readonly voided: VoidTokens,
  ) {}

  /** Ends one; a person's two-hundredth within the marks that are kept ends all of theirs. */
  async end({ personId, sessionId }: Pick<Claims, 'personId' | 'sessionId'>): Promise<void> {
    const marked = await markSession(this.source, personId, sessionId);
    this.voided.tellSession(sessionId);
    if (marked >= MARKED_SESSIONS) await this.endAll(personId);
  }

  /** Ends all of a person, known devices too. @throws IdentityError ACCOUNT_UNKNOWN */
  async endAll(personId: string): Promise<TokenHolder> {
    const holder = await beginTokenSeries(this.source, { personId });
    if (!holder) throw new IdentityError('ACCOUNT_UNKNOWN');
    this.voided.tell(holder);
    await forgetSessions(this.source, personId);
    return holder;
  }
}
