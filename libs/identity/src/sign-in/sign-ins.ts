import { Injectable } from '@nestjs/common';
import type { Account, AccountRow } from '../accounts/account-row.js';
import { Accounts } from '../accounts/accounts.js';
import { IdentityError } from '../errors.js';
import { decoyHash, verifyPassword } from '../passwords/password-hash.js';
import { KnownDevices, type KnownDevice } from './known-devices.js';
import { networkOf } from './network.js';
import { PasswordChecks, shareOf } from './password-checks.js';
import { PasswordWork, type WorkTurn } from './password-work.js';

/** As many devices of a person as may check passwords at their full rate at the same time. */
const DEVICES_AT_FULL_RATE = 3;

/** Where a password is entered. */
export interface Entrance {
  readonly now: Date;
  readonly address: string;
  /** The mark that the browser keeps of a device known before. */
  readonly deviceMark: string | null;
  readonly demonstrationAllowed: boolean;
  readonly checksAMinute: number;
  /** Told whose account is tried, before it is known whether the password opens it. */
  readonly tried?: (personId: string) => void;
}

/** The account that was opened, and the device if it was known. */
export interface SignedIn {
  readonly account: Account;
  readonly device: KnownDevice | null;
}

/** Opens accounts by user name and password. Nobody can lock another's account: failures count where they are made. */
@Injectable()
export class SignIns {
  private readonly decoy = decoyHash();

  constructor(
    private readonly accounts: Accounts,
    private readonly checks: PasswordChecks,
    private readonly work: PasswordWork,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * Answer, work and what is kept are the same for an unknown name, a wrong password, a disabled account, and a
   * demonstration account where none is allowed. Checks count per user name and address (for IPv6 its /64), or per user
   * name and known device, and then for all devices of the person together, too. @throws IdentityError SIGN_IN_REFUSED, PasswordCheckRefused, IdentityStoreError
   */
  async signIn(entry: { readonly username: string; readonly password: string }, at: Entrance): Promise<SignedIn> {
    const row = await this.tried(entry.username, at);
    const device = deviceOf(row, await this.devices.read(at.deviceMark, at.now));
    const { share, turn } = await this.taken(entry.username, device, at);
    const right = await this.work.do(turn, () => verifyPassword(row?.passwordHash ?? this.decoy, entry.password));
    const allowed = row?.disabledAt === null && (!row.demonstration || at.demonstrationAllowed);
    if (!right || !row || !allowed) {
      await this.checks.failed(share);
      throw new IdentityError('SIGN_IN_REFUSED');
    }
    await this.checks.succeeded(share);
    const { passwordHash: _, ...account } = row;
    return { account, device };
  }

  /** Takes a check of the share that it counts for, and says whose turn it is: all devices of a person have one together. */
  private async taken(username: string, device: KnownDevice | null, { address, checksAMinute }: Entrance) {
    const network = networkOf(address);
    const share = shareOf(username, device ? `device ${device.id}` : `address ${network}`);
    await this.checks.take(share, checksAMinute);
    if (device) await this.checks.take(shareOf(device.personId, 'all devices'), DEVICES_AT_FULL_RATE * checksAMinute);
    const turn: WorkTurn = {
      known: device !== null,
      lane: device?.personId ?? network,
      party: share.toString('hex'),
    };
    return { share, turn };
  }

  private async tried(username: string, { tried }: Entrance): Promise<AccountRow | null> {
    const row = await this.accounts.withHash({ username });
    if (row) tried?.(row.personId);
    return row;
  }
}

/** The device if it is the account's, and of its series of tokens. */
function deviceOf(row: AccountRow | null, device: KnownDevice | null): KnownDevice | null {
  return row && device?.personId === row.personId && device.series === row.tokenSeries ? device : null;
}
