import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account as it stands in the table; the hash is read only where it is asked for by name. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { unique: true })
  username!: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  @Column('boolean')
  demonstration!: boolean;

  @Column('integer', { name: 'failed_attempts' })
  failedAttempts!: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  /** Tokens of an earlier series are void. */
  @Column('integer', { name: 'token_series', default: 0 })
  tokenSeries!: number;

  /** When the series began, by the database's clock; null for the first. */
  @Column('timestamptz', { name: 'tokens_voided_at', nullable: true, select: false })
  tokensVoidedAt!: Date | null;
}

/** What others may know of an account. */
export type Account = Readonly<Omit<AccountRow, 'passwordHash' | 'tokensVoidedAt'>>;

/** What a token says of an account. */
export type TokenHolder = Pick<Account, 'personId' | 'username' | 'demonstration' | 'tokenSeries'>;
