import type { DataSource } from 'typeorm';
import { DossierRow } from '../dossiers/dossier-row.js';
import { carriedOf } from '../records/carried.js';
import { withDoers } from '../records/doers.js';
import { restored } from '../past/restored.js';
import { askedOf } from '../records/dossier-leaving.js';
import type { DossierRecord } from '../records/dossier-record-parts.js';
import type { Question } from '../records/mark.js';
import type { ProposalRecord } from '../records/proposal-record.js';

/** `explanations`: those asked while the proposal was in it. `editions`: one for each time that it was in it. */
export interface DossierOfProposal {
  readonly number: string | null;
  readonly title: string;
  readonly explanations: readonly Question[];
  readonly editions: readonly number[];
}

/** The dossiers of a proposal that lie in the scope, by id; one read for all. */
export async function inDossiers(
  dataSource: DataSource,
  proposal: string,
  { dossiers }: ProposalRecord,
  scope: readonly string[],
): Promise<ReadonlyMap<string, DossierOfProposal>> {
  const ids = [...new Set(dossiers.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const rows = await dataSource
    .createQueryBuilder(DossierRow, 'd')
    .select(['d.id', 'd.number', 'd.title', 'd.revision', 'd.record'])
    .where('d.id = any(:ids) and d.area && :scope', { ids, scope })
    .getMany();
  const found = rows.map(async (row) => {
    const { id, number, title, record } = await restored('dossier', row);
    const kept = JSON.parse(record) as DossierRecord;
    const asked = { explanations: askedOf(proposal, kept) };
    const { explanations } = await withDoers(dataSource, { kind: 'dossier', id }, asked);
    return [id, { number, title, explanations, editions: carriedOf(proposal, kept) }] as const;
  });
  return new Map(await Promise.all(found));
}
