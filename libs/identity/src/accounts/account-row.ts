import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Hashes are read only if selected by name. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { unique: true })
  username!: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  /** Of the password that the account was opened with; null in older ones whose password was changed. */
  @Column('text', { name: 'first_password_hash', nullable: true, select: false })
  firstPasswordHash!: string | null;

  @Column('boolean')
  demonstration!: boolean;

  /** Whether another person chose the password, so that it must be changed first. */
  @Column('boolean', { name: 'password_change_due' })
  passwordChangeDue!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'signed_in_at', nullable: true })
  signedInAt!: Date | null;

  /** Tokens of an earlier series are void. */
  @Column('integer', { name: 'token_series', default: 0 })
  tokenSeries!: number;
}

export type Account = Readonly<Omit<AccountRow, 'passwordHash' | 'firstPasswordHash'>>;

export type TokenHolder = Pick<
  Account,
  'personId' | 'username' | 'demonstration' | 'tokenSeries' | 'passwordChangeDue'
>;
