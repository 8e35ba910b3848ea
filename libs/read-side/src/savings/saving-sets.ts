import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { membersOf } from '../dossiers/dossier-members.js';

/** `proposals`: of some proposals; `dossier`: of those in it, or decided in it. Both: of those in both. */
export interface NamedSet {
  readonly dossier?: string | undefined;
  readonly proposals?: readonly string[] | undefined;
}

@Injectable()
export class SavingSets {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Ids of the set's proposals; undefined where no set is named. */
  async of({ dossier, proposals }: NamedSet, scope: readonly string[]): Promise<readonly string[] | undefined> {
    if (dossier === undefined) return proposals;
    const members = await membersOf(this.dataSource, dossier, scope);
    return proposals ? members.filter((one) => proposals.includes(one)) : members;
  }

  /** Those that are not in scope. */
  async unseen(proposals: readonly string[], scope: readonly string[]): Promise<readonly string[]> {
    const sql = 'select id from read_side.proposal where id = any($1) and area && $2::text[]';
    const rows = await this.dataSource.query<{ readonly id: string }[]>(sql, [proposals, scope]);
    const seen = new Set(rows.map(({ id }) => id));
    return proposals.filter((id) => !seen.has(id));
  }
}
