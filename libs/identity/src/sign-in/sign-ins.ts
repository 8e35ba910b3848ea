import { Injectable } from '@nestjs/common';
import type { Account, AccountRow } from '../accounts/account-row.js';
import { Accounts } from '../accounts/accounts.js';
import { IdentityError } from '../errors.js';
import { decoyHash, verifyPassword } from '../passwords/password-hash.js';
import { KnownDevices, type KnownDevice } from './known-devices.js';
import { networkOf } from './network.js';
import { PasswordChecks, shareOf } from './password-checks.js';
import { PasswordWork, type WorkTurn } from './password-work.js';

/** Devices of a person that can check passwords at their full rate at the same time. */
const DEVICES_AT_FULL_RATE = 3;

export interface Entrance {
  readonly now: Date;
  readonly address: string;
  /** The mark of a known device, from its browser. */
  readonly deviceMark: string | null;
  readonly demonstrationAllowed: boolean;
  readonly checksAMinute: number;
  /** Called with the account's person before the password is checked. */
  readonly tried?: (personId: string) => void;
}

export interface SignedIn {
  readonly account: Account;
  readonly device: KnownDevice | null;
}

/** Nobody can lock another's account: failures count where they happen. */
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
   * Answer, work and records are the same for an unknown name, a wrong password, a disabled account, and a
   * demonstration account where none is allowed. Checks count per user name and address (IPv6: its /64), or per user
   * name and known device, and then also for all devices of the person together. @throws IdentityError SIGN_IN_REFUSED,
   * PasswordCheckRefused, IdentityStoreError
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
    await this.accounts.signedIn(row.personId, at.now);
    const { passwordHash: _, ...account } = row;
    return { account, device };
  }

  /** Takes a check of its share, and returns the turn: all devices of a person share one. */
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

/** Only a device of this account and its series of tokens. */
function deviceOf(row: AccountRow | null, device: KnownDevice | null): KnownDevice | null {
  return row && device?.personId === row.personId && device.series === row.tokenSeries ? device : null;
}
