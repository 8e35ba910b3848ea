import type { DataSource } from 'typeorm';
import { sheltered } from '../database/store-error.js';
import type { TokenHolder } from './account-row.js';

export interface SeriesChange {
  readonly passwordHash?: string;
  readonly passwordChangeDue?: boolean;
  readonly disabledAt?: Date;
}

/** With `passwordHash` only while it is the current password's and the account is not disabled. */
export interface SeriesOf {
  readonly personId: string;
  readonly passwordHash?: string;
}

/**
 * Changes an account and begins a new series of tokens, with the mark that voids the earlier ones on every server, in
 * one statement: a sign-in that read the account before gets a token of the old series. Null if no account matches.
 */
export async function beginTokenSeries(
  source: DataSource,
  of: SeriesOf,
  change: SeriesChange = {},
): Promise<TokenHolder | null> {
  const { passwordHash, passwordChangeDue, disabledAt } = change;
  const parameters = [
    of.personId,
    of.passwordHash ?? null,
    passwordHash ?? null,
    passwordChangeDue ?? null,
    disabledAt ?? null,
  ];
  const changed = await sheltered(() =>
    source.query<TokenHolder[]>(
      `with changed as (
         update identity.account set
           token_series = token_series + 1,
           password_hash = coalesce($3::text, password_hash),
           password_change_due = coalesce($4::boolean, password_change_due),
           disabled_at = coalesce($5::timestamptz, disabled_at)
         where person_id = $1 and ($2::text is null or (password_hash = $2 and disabled_at is null))
         returning person_id, username, demonstration, token_series, password_change_due
       ), marked as (
         insert into identity.void_mark (person_id, series) select person_id, token_series from changed
       )
       select person_id as "personId", username, demonstration, token_series as "tokenSeries",
         password_change_due as "passwordChangeDue"
       from changed`,
      parameters,
    ),
  );
  return changed[0] ?? null;
}
