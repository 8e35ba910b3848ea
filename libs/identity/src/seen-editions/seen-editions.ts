import { Injectable } from '@nestjs/common';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';

/**
 * The newest edition of each proposal that a person has seen: no facts, and nobody else's. Every method may throw
 * IdentityStoreError.
 */
@Injectable()
export class SeenEditions {
  constructor(private readonly source: IdentityDataSource) {}

  /** Null if the person has said of none that they saw it. */
  async last(personId: string, proposal: string): Promise<number | null> {
    const sql = 'select edition from identity.seen_edition where person_id = $1 and proposal = $2';
    const [row] = await this.rows(sql, [personId, proposal]);
    return row?.edition ?? null;
  }

  /** An earlier edition changes nothing. Gives the newest that was seen; null for a person without an account. */
  async keep(personId: string, proposal: string, edition: number): Promise<number | null> {
    const [row] = await this.rows(
      `insert into identity.seen_edition as seen (person_id, proposal, edition)
         select person_id, $2, $3 from identity.account where person_id = $1
       on conflict (person_id, proposal) do update set edition = greatest(seen.edition, excluded.edition)
       returning edition`,
      [personId, proposal, edition],
    );
    return row?.edition ?? null;
  }

  private rows(sql: string, values: readonly unknown[]): Promise<readonly { readonly edition: number }[]> {
    return sheltered(() => this.source.query<{ readonly edition: number }[]>(sql, [...values]));
  }
}
