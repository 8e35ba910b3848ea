import { Injectable } from '@nestjs/common';
import { IsNull, type Repository } from 'typeorm';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { IdentityError } from '../errors.js';
import { isPersonId, personId } from '../person-id.js';
import { PersonNameRow } from '../directory/person-name-row.js';
import { checkNewPassword } from '../passwords/new-password.js';
import { decoyHash, hashPassword, samePassword, verifyPassword } from '../passwords/password-hash.js';
import { type Account, AccountRow, type TokenHolder } from './account-row.js';
import { settleAttempt } from './attempt.js';
import { beginTokenSeries } from './new-token-series.js';
import { parseUsername, username } from './username.js';

export interface NewAccount {
  readonly personId: string;
  readonly username: string;
  readonly password: string;
  readonly demonstration: boolean;
  /** What others know of the person beside the name: units, areas. */
  readonly words?: readonly string[];
}

type Words = readonly string[];
type Owner = Pick<Account, 'personId' | 'username' | 'demonstration'>;
type Key = { readonly personId: string } | { readonly username: string };

/** Local accounts, one a person. Every method may throw IdentityStoreError; `now` is the instant of the act. */
@Injectable()
export class Accounts {
  private readonly decoy = decoyHash();

  constructor(private readonly source: IdentityDataSource) {}

  /**
   * @throws IdentityError USERNAME_INVALID, USERNAME_TAKEN, PERSON_ID_INVALID, PERSON_HAS_ACCOUNT, PASSWORD_… (see
   * `checkNewPassword`)
   */
  async create(account: NewAccount, now: Date): Promise<void> {
    const { demonstration } = account;
    const known = { personId: personId(account.personId), username: username(account.username), demonstration };
    await this.checkNext(account.password, known, account.words);
    const row = { ...known, passwordHash: await hashPassword(account.password), failedAttempts: 0, createdAt: now };
    const insert = this.rows.createQueryBuilder().insert().values(row).orIgnore().returning('person_id');
    const kept: unknown = (await sheltered(() => insert.execute())).raw;
    if (Array.isArray(kept) && kept.length === 1) return;
    throw new IdentityError((await this.byPerson(known.personId)) ? 'PERSON_HAS_ACCOUNT' : 'USERNAME_TAKEN');
  }

  /**
   * The account that the name and password open. After five failures in a row it stays locked for 15 minutes. The answer
   * and the work are the same for an unknown name, a wrong password, a locked or disabled account, and a demonstration
   * account where none is allowed. @throws IdentityError SIGN_IN_REFUSED
   */
  async signIn(
    entry: { readonly username: string; readonly password: string },
    at: { readonly now: Date; readonly demonstrationAllowed: boolean },
  ): Promise<Account> {
    const found = await this.withHash({ username: parseUsername(entry.username) ?? '' });
    const row = found?.demonstration === true && !at.demonstrationAllowed ? null : found;
    if (!(await this.attempt(row, entry.password, at.now)) || !row) throw new IdentityError('SIGN_IN_REFUSED');
    return { ...withoutHash(row), failedAttempts: 0, lockedUntil: null };
  }

  /**
   * A person's own change; a wrong current password counts as a failed sign-in. Demonstration accounts keep theirs, since
   * many share them. All tokens issued before are void; the answer serves for a new one.
   * @throws IdentityError PASSWORD_REFUSED, PASSWORD_UNCHANGED, DEMONSTRATION_ACCOUNT, PASSWORD_…
   */
  async changePassword(
    entry: { readonly personId: string; readonly current: string; readonly next: string; readonly words?: Words },
    now: Date,
  ): Promise<TokenHolder> {
    const row = await this.withHash({ personId: personId(entry.personId) });
    if (row?.demonstration === true) throw new IdentityError('DEMONSTRATION_ACCOUNT');
    if (row) await this.checkNext(entry.next, row, entry.words);
    if (!(await this.attempt(row, entry.current, now)) || !row) throw new IdentityError('PASSWORD_REFUSED');
    if (samePassword(entry.current, entry.next)) throw new IdentityError('PASSWORD_UNCHANGED');
    const passwordHash = await hashPassword(entry.next);
    const where = { personId: row.personId, passwordHash: row.passwordHash, disabledAt: IsNull() };
    const holder = await beginTokenSeries(this.source, where, { passwordHash });
    // Another change came between; what was the current password is none now.
    if (!holder) throw new IdentityError('PASSWORD_REFUSED');
    return holder;
  }

  /**
   * An administrator's reset; unlocks the account, and voids all tokens issued before.
   * @throws IdentityError ACCOUNT_UNKNOWN, DEMONSTRATION_ACCOUNT, PASSWORD_…
   */
  async setPassword(person: string, password: string, words?: Words): Promise<TokenHolder> {
    const account = await this.byPerson(person);
    if (!account) throw new IdentityError('ACCOUNT_UNKNOWN');
    if (account.demonstration) throw new IdentityError('DEMONSTRATION_ACCOUNT');
    await this.checkNext(password, account, words);
    const passwordHash = await hashPassword(password);
    return this.voiding(person, { passwordHash, failedAttempts: 0, lockedUntil: null });
  }

  /** Refuses every sign-in from now on, and voids all tokens issued before. @throws IdentityError ACCOUNT_UNKNOWN */
  async disable(person: string, now: Date): Promise<TokenHolder> {
    return this.voiding(person, { disabledAt: now });
  }

  /** Lets sign in again; tokens that were voided stay so. @throws IdentityError ACCOUNT_UNKNOWN */
  async enable(person: string): Promise<void> {
    const change = { disabledAt: null, failedAttempts: 0, lockedUntil: null };
    const updated = await sheltered(() => this.rows.update({ personId: personId(person) }, change));
    if (updated.affected !== 1) throw new IdentityError('ACCOUNT_UNKNOWN');
  }

  /**
   * Deletes the account with its username, for a person who is to be forgotten; says whether there was one. Tokens end
   * with their eight hours, so an account whose tokens must be void is disabled first and removed later.
   */
  async remove(person: string): Promise<boolean> {
    const removed = await sheltered(() => this.rows.delete({ personId: personId(person) }));
    return removed.affected === 1;
  }

  /** The person's account, or null. */
  async byPerson(person: string): Promise<Account | null> {
    if (!isPersonId(person)) return null;
    return sheltered(() => this.rows.findOneBy({ personId: person }));
  }

  /** The account of that name in whatever case, or null. */
  async byUsername(name: string): Promise<Account | null> {
    return sheltered(() => this.rows.findOneBy({ username: parseUsername(name) ?? '' }));
  }

  private get rows(): Repository<AccountRow> {
    return this.source.getRepository(AccountRow);
  }

  private async withHash(key: Key): Promise<AccountRow | null> {
    const query = this.rows.createQueryBuilder('account').addSelect('account.passwordHash').where(key);
    return sheltered(() => query.getOne());
  }

  private async checkNext(password: string, owner: Owner, words: Words = []): Promise<void> {
    const { personId, username, demonstration } = owner;
    const named = await sheltered(() => this.source.getRepository(PersonNameRow).findOneBy({ personId }));
    checkNewPassword(password, { username, demonstration, words: [named?.fullName ?? '', ...words] });
  }

  private async attempt(row: AccountRow | null, password: string, now: Date): Promise<boolean> {
    const passwordHash = row?.passwordHash ?? this.decoy;
    const right = await verifyPassword(passwordHash, password);
    return settleAttempt(this.source, { personId: row?.personId ?? null, passwordHash, right, now });
  }

  private async voiding(person: string, change: Parameters<typeof beginTokenSeries>[2]): Promise<TokenHolder> {
    const holder = await beginTokenSeries(this.source, { personId: personId(person) }, change);
    if (!holder) throw new IdentityError('ACCOUNT_UNKNOWN');
    return holder;
  }
}

function withoutHash({ passwordHash: _, tokensVoidedAt: __, ...account }: AccountRow): Account {
  return account;
}
