import type { DataSource } from 'typeorm';
import { restored, type Found } from '../past/restored.js';
import type { DossierRecord, ProposalStay } from '../records/dossier-record-parts.js';

/** The proposals that are in a dossier, or were decided in it, each by its last stay. */
export function membersIn({ proposals }: Pick<DossierRecord, 'proposals'>): readonly ProposalStay[] {
  const last = new Map(proposals.map((stay) => [stay.proposal, stay]));
  return [...last.values()].filter(({ left }) => left === null);
}

/** Their ids; none for a dossier that is not in scope. */
export async function membersOf(
  dataSource: DataSource,
  dossier: string,
  scope: readonly string[],
): Promise<readonly string[]> {
  const sql = 'select id, revision, record from read_side.dossier where id = $1 and area && $2::text[]';
  const [row] = await dataSource.query<Found<'record'>[]>(sql, [dossier, scope]);
  if (!row) return [];
  const { record } = await restored('dossier', row);
  return membersIn(JSON.parse(record) as DossierRecord).map(({ proposal }) => proposal);
}
