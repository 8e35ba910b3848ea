import { Accounts, VoidTokens } from '@app/identity';
import { Clock } from '@app/write-side';
import { Injectable, Logger } from '@nestjs/common';
import { AccountAuthority } from './account-authority.js';
import type { AccountRequest } from './account-request.js';

/** Accounts are not in the log of events, so each act goes into the service's log. */
@Injectable()
export class AccountActs {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly authority: AccountAuthority,
    private readonly accounts: Accounts,
    private readonly voided: VoidTokens,
    private readonly clock: Clock,
  ) {}

  /** Ends every token of the person. @throws like `AccountAuthority.alone`, ACCOUNT_UNKNOWN */
  async disable(acting: AccountRequest): Promise<void> {
    await this.authority.alone('DisableAccount', acting, async () => {
      this.voided.tell(await this.accounts.disable(acting.person, new Date(this.clock.now())));
    });
    this.told('account disabled', acting);
  }

  /** @throws like `AccountAuthority.check`, ACCOUNT_UNKNOWN */
  async enable(acting: AccountRequest): Promise<void> {
    await this.authority.check('EnableAccount', acting);
    await this.accounts.enable(acting.person);
    this.told('account enabled', acting);
  }

  private told(msg: string, { person, by, requestId }: AccountRequest): void {
    this.logger.warn({ requestId, person, by, msg });
  }
}
