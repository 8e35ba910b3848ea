import type { DataSource, FindOptionsWhere } from 'typeorm';
import { sheltered } from '../database/store-error.js';
import { AccountRow, type TokenHolder } from './account-row.js';

type Change = Partial<Pick<AccountRow, 'passwordHash' | 'failedAttempts' | 'lockedUntil' | 'disabledAt'>>;

/** A row as the statement returns it, by the names of its columns. */
interface Returned {
  readonly person_id: string;
  readonly username: string;
  readonly demonstration: boolean;
  readonly token_series: number;
}

/**
 * Changes an account and begins a new series of tokens, so that all issued before are void: in one statement, so that a
 * sign-in that read the account before gets a token of the old series. Null where no account is as `where` says.
 */
export async function beginTokenSeries(
  source: DataSource,
  where: FindOptionsWhere<AccountRow>,
  change: Change,
): Promise<TokenHolder | null> {
  const update = source
    .createQueryBuilder()
    .update(AccountRow)
    .set({ ...change, tokenSeries: () => 'token_series + 1', tokensVoidedAt: () => 'now()' })
    .where(where)
    .returning('person_id, username, demonstration, token_series');
  const [row] = (await sheltered(() => update.execute())).raw as Returned[];
  if (!row) return null;
  const { person_id: personId, username, demonstration, token_series: tokenSeries } = row;
  return { personId, username, demonstration, tokenSeries };
}
