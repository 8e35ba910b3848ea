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

  /** Whether somebody else chose the password, so that its owner must change it before anything else. */
  @Column('boolean', { name: 'password_change_due' })
  passwordChangeDue!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  /** Tokens of an earlier series are void. */
  @Column('integer', { name: 'token_series', default: 0 })
  tokenSeries!: number;
}

/** What others may know of an account. */
export type Account = Readonly<Omit<AccountRow, 'passwordHash'>>;

/** What a token says of an account. */
export type TokenHolder = Pick<
  Account,
  'personId' | 'username' | 'demonstration' | 'tokenSeries' | 'passwordChangeDue'
>;
