import type { DataSource } from 'typeorm';
import type { DossierRecord } from '../records/dossier-record-parts.js';

/** Of the proposals that were ever in a dossier, as far as they lie in the scope: the edition that stands, by proposal. */
export async function newestEditions(
  dataSource: DataSource,
  { proposals }: DossierRecord,
  scope: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(proposals.map(({ proposal }) => proposal))];
  const sql = 'select id, edition from read_side.proposal where id = any($1) and area && $2::text[]';
  const found = await dataSource.query<{ readonly id: string; readonly edition: number }[]>(sql, [ids, scope]);
  return new Map(found.map(({ id, edition }) => [id, edition]));
}
