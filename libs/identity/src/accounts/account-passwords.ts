import { Injectable } from '@nestjs/common';
import { IdentityDataSource } from '../database/data-source.js';
import { IdentityError } from '../errors.js';
import { hashPassword, samePassword, verifyPassword } from '../passwords/password-hash.js';
import { networkOf } from '../sign-in/network.js';
import { PasswordChecks, shareOf } from '../sign-in/password-checks.js';
import { PasswordWork } from '../sign-in/password-work.js';
import type { TokenHolder } from './account-row.js';
import { Accounts } from './accounts.js';
import { beginTokenSeries } from './new-token-series.js';

export interface OwnChange {
  readonly personId: string;
  readonly current: string;
  readonly next: string;
  /** What others know of the person besides the name: units, areas. */
  readonly words?: readonly string[];
  readonly address: string;
  readonly checksAMinute: number;
}

interface Resetting {
  readonly by?: string;
  readonly words?: readonly string[];
}

/** Each change voids every earlier token. Every method may throw IdentityStoreError. */
@Injectable()
export class AccountPasswords {
  constructor(
    private readonly source: IdentityDataSource,
    private readonly accounts: Accounts,
    private readonly checks: PasswordChecks,
    private readonly work: PasswordWork,
  ) {}

  /**
   * A person's own change. Checks of the current password count per person and address, separately from sign-ins.
   * Demonstration accounts keep theirs, because many share them. The answer serves for a new token. @throws
   * IdentityError PASSWORD_REFUSED, PASSWORD_UNCHANGED, DEMONSTRATION_ACCOUNT, PASSWORD_…; PasswordCheckRefused
   */
  async changeOwn({ personId, current, next, words, address, checksAMinute }: OwnChange): Promise<TokenHolder> {
    const row = await this.accounts.withHash({ personId });
    if (!row) throw new IdentityError('PASSWORD_REFUSED');
    if (row.demonstration) throw new IdentityError('DEMONSTRATION_ACCOUNT');
    await this.accounts.checkNext(next, row, words);
    const share = shareOf(personId, `own ${networkOf(address)}`);
    await this.checks.take(share, checksAMinute);
    const right = await this.work.do(turnOf(personId), () => verifyPassword(row.passwordHash, current));
    await (right ? this.checks.succeeded(share) : this.checks.failed(share));
    if (!right) throw new IdentityError('PASSWORD_REFUSED');
    if (samePassword(current, next)) throw new IdentityError('PASSWORD_UNCHANGED');
    const passwordHash = await this.work.do(turnOf(personId), () => hashPassword(next));
    const of = { personId, passwordHash: row.passwordHash };
    const holder = await beginTokenSeries(this.source, of, { passwordHash, passwordChangeDue: false });
    // Another change came first: that password is no longer current.
    if (!holder) throw new IdentityError('PASSWORD_REFUSED');
    return holder;
  }

  /** @throws like `setByOther` */
  async checkByOther(personId: string, password: string, words?: readonly string[]): Promise<void> {
    const account = await this.accounts.byPerson(personId);
    if (!account) throw new IdentityError('ACCOUNT_UNKNOWN');
    if (account.demonstration) throw new IdentityError('DEMONSTRATION_ACCOUNT');
    await this.accounts.checkNext(password, account, words);
  }

  /**
   * Set by another person, and to be changed at the next sign-in; hashes wait in the setter's turn. @throws
   * IdentityError ACCOUNT_UNKNOWN, DEMONSTRATION_ACCOUNT, PASSWORD_…; PasswordCheckRefused
   */
  async setByOther(personId: string, password: string, { words, by }: Resetting = {}): Promise<TokenHolder> {
    await this.checkByOther(personId, password, words);
    const turn = { ...turnOf(personId), lane: by ?? personId };
    const passwordHash = await this.work.do(turn, () => hashPassword(password));
    const holder = await beginTokenSeries(this.source, { personId }, { passwordHash, passwordChangeDue: true });
    if (!holder) throw new IdentityError('ACCOUNT_UNKNOWN');
    return holder;
  }
}

function turnOf(personId: string) {
  return { known: true, lane: personId, party: personId };
}
