import { In, type DataSource } from 'typeorm';
import { DossierRow } from '../dossiers/dossier-row.js';
import type { ProposalRow } from './proposal-row.js';

/** On a proposal in a dossier must act who must act on the dossier; what the dossier is asked, it waits for, too. */
export async function actingInDossier(
  dataSource: DataSource,
  rows: readonly ProposalRow[],
): Promise<readonly ProposalRow[]> {
  const named = rows.flatMap(({ phase, dossier }) => (phase === 'in-dossier' && dossier !== null ? [dossier] : []));
  if (named.length === 0) return rows;
  const dossiers = await dataSource.manager.find(DossierRow, {
    select: { id: true, mustAct: true, questions: true },
    where: { id: In([...new Set(named)]) },
  });
  const acting = new Map(dossiers.map(({ id, mustAct, questions }) => [id, { mustAct, questions }]));
  return rows.map((row) => {
    const ofDossier = row.phase === 'in-dossier' && row.dossier !== null ? acting.get(row.dossier) : undefined;
    return { ...row, ...ofDossier };
  });
}
