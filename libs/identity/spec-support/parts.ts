import { randomBytes } from 'node:crypto';
import { AccountPasswords } from '../src/accounts/account-passwords.js';
import { Accounts } from '../src/accounts/accounts.js';
import type { IdentityDataSource } from '../src/database/data-source.js';
import { KnownDevices } from '../src/sign-in/known-devices.js';
import { PasswordChecks } from '../src/sign-in/password-checks.js';
import { PasswordWork } from '../src/sign-in/password-work.js';
import { type Entrance, SignIns } from '../src/sign-in/sign-ins.js';
import { TokenKey } from '../src/tokens/token-key.js';

const key = new TokenKey(randomBytes(32));

/** Without any limit of rates. */
export const entrance: Entrance = {
  now: new Date('2026-03-02T01:00:00Z'),
  address: '192.0.2.1',
  deviceMark: null,
  demonstrationAllowed: true,
  checksAMinute: 1_000,
};

export function partsOn(source: IdentityDataSource) {
  const [checks, work] = [new PasswordChecks(source), new PasswordWork()];
  const accounts = new Accounts(source, work);
  const devices = new KnownDevices(key, source);
  const signIns = new SignIns(accounts, checks, work, devices);
  const passwords = new AccountPasswords(source, accounts, checks, work);
  const signIn = async (entry: { readonly username: string; readonly password: string }, at: Partial<Entrance> = {}) =>
    (await signIns.signIn(entry, { ...entrance, ...at })).account;
  const changeOwn = (change: { readonly personId: string; readonly current: string; readonly next: string }) =>
    passwords.changeOwn({ ...change, address: entrance.address, checksAMinute: entrance.checksAMinute });
  return { accounts, checks, work, devices, signIns, passwords, signIn, changeOwn };
}
