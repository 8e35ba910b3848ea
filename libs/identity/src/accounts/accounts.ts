import { Injectable } from '@nestjs/common';
import { In, type Repository } from 'typeorm';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { PersonNameRow } from '../directory/person-name-row.js';
import { IdentityError } from '../errors.js';
import { checkNewPassword } from '../passwords/new-password.js';
import { hashPassword, verifyPassword } from '../passwords/password-hash.js';
import { isPersonId, personId } from '../person-id.js';
import { PasswordWork } from '../sign-in/password-work.js';
import { LAST_SERIES } from '../tokens/void-marks.js';
import { type Account, AccountRow, type TokenHolder } from './account-row.js';
import { beginTokenSeries } from './new-token-series.js';
import { parseUsername, username } from './username.js';

export interface NewAccount {
  readonly personId: string;
  readonly username: string;
  readonly password: string;
  readonly demonstration: boolean;
  /** What others know of the person besides the name: units, areas. */
  readonly words?: readonly string[];
  /** Whose turn it is when hashes wait; by default the person's. */
  readonly by?: string;
}

type Owner = Pick<Account, 'personId' | 'username' | 'demonstration'>;
type Key = { readonly personId: string } | { readonly username: string };

/** One account per person. Every method may throw IdentityStoreError; `now` is the instant of the act. */
@Injectable()
export class Accounts {
  constructor(
    private readonly source: IdentityDataSource,
    private readonly work: PasswordWork,
  ) {}

  /**
   * The owner must change the password at the first sign-in, except of a demonstration account. @throws IdentityError
   * USERNAME_INVALID, USERNAME_TAKEN, PERSON_ID_INVALID, PERSON_HAS_ACCOUNT, PASSWORD_… (see `checkNewPassword`);
   * PasswordCheckRefused
   */
  async create(account: NewAccount, now: Date): Promise<void> {
    const known = await this.checkNew(account);
    const { demonstration, personId: party } = known;
    const turn = { known: true, lane: account.by ?? party, party };
    const passwordHash = await this.work.do(turn, () => hashPassword(account.password));
    const first = { passwordHash, firstPasswordHash: passwordHash };
    const row = { ...known, ...first, passwordChangeDue: !demonstration, createdAt: now };
    const insert = this.rows.createQueryBuilder().insert().values(row).orIgnore().returning('person_id');
    const kept: unknown = (await sheltered(() => insert.execute())).raw;
    if (Array.isArray(kept) && kept.length === 1) return;
    throw new IdentityError((await this.byPerson(known.personId)) ? 'PERSON_HAS_ACCOUNT' : 'USERNAME_TAKEN');
  }

  /** Creates nothing. @throws IdentityError like `create`, except for what is taken */
  async checkNew({ demonstration, password, words, ...given }: NewAccount): Promise<Owner> {
    const known = { personId: personId(given.personId), username: username(given.username), demonstration };
    await this.checkNext(password, known, words);
    return known;
  }

  /**
   * For a repeat of what opened the account, in the turn of whoever repeats it, whatever the password is by now. @throws
   * IdentityError PASSWORD_SET_OTHERWISE, PasswordCheckRefused
   */
  async checkFirst(party: string, password: string, by: string): Promise<void> {
    const query = this.rows.createQueryBuilder('account').addSelect('account.firstPasswordHash');
    const row = await sheltered(() => query.where({ personId: party }).getOne());
    const first = row?.firstPasswordHash;
    if (!first) return;
    const turn = { known: true, lane: by, party };
    const same = await this.work.do(turn, () => verifyPassword(first, password));
    if (!same) throw new IdentityError('PASSWORD_SET_OTHERWISE');
  }

  /** Refuses every sign-in and voids all earlier tokens. @throws IdentityError ACCOUNT_UNKNOWN */
  async disable(person: string, now: Date): Promise<TokenHolder> {
    const holder = await beginTokenSeries(this.source, { personId: personId(person) }, { disabledAt: now });
    if (!holder) throw new IdentityError('ACCOUNT_UNKNOWN');
    return holder;
  }

  /** Void tokens stay void. @throws IdentityError ACCOUNT_UNKNOWN */
  async enable(person: string): Promise<void> {
    const updated = await sheltered(() => this.rows.update({ personId: personId(person) }, { disabledAt: null }));
    if (updated.affected !== 1) throw new IdentityError('ACCOUNT_UNKNOWN');
  }

  /** Deletes the account with its user name and voids every token forever; returns what to tell `VoidTokens`. */
  async remove(person: string): Promise<Pick<TokenHolder, 'personId' | 'tokenSeries'>> {
    const id = personId(person);
    await sheltered(() =>
      this.source.query(
        `with removed as (delete from identity.account where person_id = $1)
         insert into identity.void_mark (person_id, series) values ($1, $2)`,
        [id, LAST_SERIES],
      ),
    );
    return { personId: id, tokenSeries: LAST_SERIES };
  }

  async byPerson(person: string): Promise<Account | null> {
    if (!isPersonId(person)) return null;
    return sheltered(() => this.rows.findOneBy({ personId: person }));
  }

  /** By id as given; no entry for somebody without an account. */
  async ofPeople(people: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    const ids = [...new Set(people)].filter(isPersonId);
    const rows = ids.length === 0 ? [] : await sheltered(() => this.rows.findBy({ personId: In(ids) }));
    return new Map(rows.map((row) => [row.personId, row]));
  }

  async signedIn(person: string, now: Date): Promise<void> {
    await sheltered(() => this.rows.update({ personId: person }, { signedInAt: now }));
  }

  /** In any case; null if there is none. */
  async byUsername(name: string): Promise<Account | null> {
    return sheltered(() => this.rows.findOneBy({ username: parseUsername(name) ?? '' }));
  }

  async withHash(key: Key): Promise<AccountRow | null> {
    const where = 'username' in key ? { username: parseUsername(key.username) ?? '' } : key;
    const query = this.rows.createQueryBuilder('account').addSelect('account.passwordHash').where(where);
    return sheltered(() => query.getOne());
  }

  /** @throws IdentityError PASSWORD_… (see `checkNewPassword`) */
  async checkNext(password: string, owner: Owner, words: readonly string[] = []): Promise<void> {
    const { personId, username, demonstration } = owner;
    const named = await sheltered(() => this.source.getRepository(PersonNameRow).findOneBy({ personId }));
    checkNewPassword(password, { username, demonstration, words: [named?.fullName ?? '', ...words] });
  }

  private get rows(): Repository<AccountRow> {
    return this.source.getRepository(AccountRow);
  }
}
