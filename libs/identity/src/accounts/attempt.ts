import type { DataSource } from 'typeorm';
import { sheltered } from '../database/store-error.js';

const allowed = 5;
const lockMs = 15 * 60_000;
const nobody = '00000000-0000-0000-0000-000000000000';

export interface Attempt {
  /** Null for a name that nobody has; the work done is the same. */
  readonly personId: string | null;
  /** The hash that the password was held against. */
  readonly passwordHash: string;
  readonly right: boolean;
  readonly now: Date;
}

/**
 * Counts one attempt and says whether it succeeds. One statement, so that attempts at the same time, on whichever server,
 * are settled one after the other: the fifth failure in a row locks the account for 15 minutes, and what comes after it
 * fails even if it is right. Attempts on a locked account are not counted; the first one after the lock counts from one.
 */
export async function settleAttempt(source: DataSource, attempt: Attempt): Promise<boolean> {
  const { personId, passwordHash, right, now } = attempt;
  const settled = await sheltered(() =>
    source.query<[unknown[], number]>(
      `update identity.account set
         failed_attempts = case when $1 then 0 when locked_until is not null then 1 else failed_attempts + 1 end,
         locked_until = case when not $1 and locked_until is null and failed_attempts + 1 >= $2 then $3::timestamptz end
       where person_id = $4 and disabled_at is null and (locked_until is null or locked_until <= $5)
         and (not $1 or password_hash = $6)`,
      [right, allowed, new Date(now.getTime() + lockMs), personId ?? nobody, now, passwordHash],
    ),
  );
  return right && settled[1] === 1;
}
