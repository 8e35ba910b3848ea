import type { CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { DossierRow } from './dossier-row.js';

/**
 * SQL: when a dossier is due, or the words of that deadline. While it gathers, its own day counts, otherwise the earliest of
 * the proposals in it. Sent on, it has none of its own: it entered with the earliest of its proposals, which may have left.
 */
function ofDossier(column: 'due' | 'deadline', alias: string): string {
  const held = `from read_side.proposal held
    where held.plan = ${alias}.plan and held.dossier = ${alias}.id and held.phase = 'in-dossier' and held.stage = ${alias}.stage`;
  const earliest = `(select held.${column} ${held} order by held.due nulls last, held.id limit 1)`;
  return `case when ${alias}.status = 'over' or (${alias}.status = 'gathering' and ${alias}.due is not null)
      or not exists (select 1 ${held}) then ${alias}.${column} else ${earliest} end`;
}

export const dueOfDossier = (alias: string) => ofDossier('due', alias);
export const deadlineOfDossier = (alias: string) => ofDossier('deadline', alias);

export async function withDue(dataSource: DataSource, rows: readonly DossierRow[]): Promise<readonly DossierRow[]> {
  const open = rows.filter(({ status }) => status !== 'over').map(({ id }) => id);
  if (open.length === 0) return rows;
  const found = await dataSource.query<Due[]>(DUE, [open]);
  const dues = new Map(found.map(({ id, ...due }) => [id, due]));
  return rows.map((row) => ({ ...row, ...dues.get(row.id) }));
}

interface Due {
  readonly id: string;
  readonly due: CivilDate | null;
  readonly deadline: string | null;
}

const DUE = `select d.id, (${dueOfDossier('d')})::text as due, ${deadlineOfDossier('d')} as deadline
  from read_side.dossier d where d.id = any($1::text[])`;
