import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { PasswordCheckRefused } from '../errors.js';

/** In a row; then a share waits an hour per check. */
const MOST_FAILURES = 100;
const LONG_WAIT_S = 3_600;
const WINDOW_S = 60;
/** Those with the fewest failures go first. */
const MOST_SHARES = 100_000;

export type Share = Buffer;

/** For any user name as typed, known or not. Stored as a digest, because people type passwords there, too. */
export function shareOf(username: string, origin: string): Share {
  return createHash('sha256')
    .update(JSON.stringify([username.trim().toLowerCase(), origin]))
    .digest();
}

interface Counted {
  readonly checks: number;
  readonly windowLeft: number;
  readonly failures: number;
  readonly waitLeft: number;
}

/**
 * Counts password checks for all servers together, by the database's clock only. An instant ahead of that clock,
 * because the clock was set back, counts for nothing. Every method may throw IdentityStoreError.
 */
@Injectable()
export class PasswordChecks {
  constructor(private readonly source: IdentityDataSource) {}

  /** @throws PasswordCheckRefused with the seconds to wait: 1 to 60, or up to 3,600 after 100 failures in a row */
  async take(share: Share, checksAMinute: number): Promise<void> {
    const { checks, windowLeft, failures, waitLeft } = await this.count(share);
    if (failures >= MOST_FAILURES && waitLeft > 0) throw new PasswordCheckRefused('TOO_MANY_FAILURES', waitLeft);
    if (checks > checksAMinute) throw new PasswordCheckRefused('TOO_MANY_PASSWORD_CHECKS', windowLeft);
  }

  async failed(share: Share): Promise<void> {
    await sheltered(() =>
      this.source.query(
        `update identity.password_check set failures = least(failures + 1, 1000000), failed_at = now() where share = $1`,
        [share],
      ),
    );
  }

  async succeeded(share: Share): Promise<void> {
    await sheltered(() =>
      this.source.query('update identity.password_check set failures = 0, failed_at = null where share = $1', [share]),
    );
  }

  /** Deletes shares unused for a day, ahead of the clock, or beyond the bound. */
  async clean(): Promise<void> {
    await sheltered(() =>
      this.source.query(
        `delete from identity.password_check where greatest(began_at, failed_at)
           not between now() - interval '1 day' and now() + interval '1 minute'`,
      ),
    );
    await sheltered(() =>
      this.source.query(
        `delete from identity.password_check where share in (
           select share from identity.password_check order by failures desc, began_at desc offset $1)`,
        [MOST_SHARES],
      ),
    );
  }

  private async count(share: Share): Promise<Counted> {
    const inWindow = `seen.began_at > now() - make_interval(secs => ${String(WINDOW_S)}) and seen.began_at <= now()`;
    const rows = await sheltered(() =>
      this.source.query<Counted[]>(
        `insert into identity.password_check as seen (share, began_at, checks) values ($1, now(), 1)
         on conflict (share) do update set
           checks = case when ${inWindow} then least(seen.checks + 1, 1000000) else 1 end,
           began_at = case when ${inWindow} then seen.began_at else now() end
         returning checks, failures, ${secondsLeft('began_at', WINDOW_S)} as "windowLeft",
           ${secondsLeft('failed_at', LONG_WAIT_S)} as "waitLeft"`,
        [share],
      ),
    );
    const [counted] = rows;
    if (!counted) throw new Error('an insert that returns its row returned none');
    return counted;
  }
}

/** 0 if they have passed, or the instant is ahead of the clock. */
function secondsLeft(column: string, seconds: number): string {
  const left = `ceil(extract(epoch from seen.${column} - now()) + ${String(seconds)})`;
  return `(case when seen.${column} <= now() then greatest(0, ${left}) else 0 end)::integer`;
}
