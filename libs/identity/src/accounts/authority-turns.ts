import { Injectable } from '@nestjs/common';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { IdentityError } from '../errors.js';
import type { Claims } from '../tokens/tokens.js';

/** Stands in the way of itself alone: neither of reading the table nor of writing its rows. */
const LOCK = 'lock table identity.account in share update exclusive mode';

/**
 * Acts that take authority from a person, on all servers one after the other: two people who act on each other at the
 * same time would otherwise both succeed. Holds one connection, however many wait.
 */
@Injectable()
export class AuthorityTurns {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: IdentityDataSource) {}

  /** @throws IdentityError TOKEN_VOID if an act before ended the actor's session; what `act` throws; IdentityStoreError */
  do<T>(by: Pick<Claims, 'personId' | 'series'>, act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.alone(by, act));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async alone<T>({ personId, series }: Pick<Claims, 'personId' | 'series'>, act: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const standing = await sheltered(async () => {
        await runner.startTransaction();
        await runner.query(LOCK);
        const rows: unknown = await runner.query(
          'select 1 from identity.account where person_id = $1 and token_series <= $2 and disabled_at is null',
          [personId, series],
        );
        return Array.isArray(rows) && rows.length === 1;
      });
      if (!standing) throw new IdentityError('TOKEN_VOID');
      return await act();
    } finally {
      // What was done stands elsewhere: a connection lost by now takes the lock with it.
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release().catch(() => undefined);
    }
  }
}
