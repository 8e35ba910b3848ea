import type { CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { DossierRow } from './dossier-row.js';

/**
 * SQL of one row: when a dossier is due (`due`) and the words of that deadline (`deadline`). While it gathers, its own day
 * counts, otherwise the earliest of the proposals in it. Sent on, it has none of its own: it entered with the earliest of
 * its proposals, which may have left.
 */
export const dueOfDossier = (alias: string) => `(
  select case when earliest.id is null then ${alias}.due else earliest.due end as due,
    case when earliest.id is null then ${alias}.deadline else earliest.deadline end as deadline
  from (select 1) one left join lateral (
    select held.id, held.due, held.deadline from read_side.proposal held
    where held.id = any(${alias}.proposals_ever) and held.dossier = ${alias}.id and held.phase = 'in-dossier'
      and held.stage = ${alias}.stage and ${alias}.status <> 'over'
      and not (${alias}.status = 'gathering' and ${alias}.due is not null)
    order by held.due nulls last, held.id limit 1
  ) earliest on true
)`;

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

const DUE = `select d.id, due.due::text as due, due.deadline
  from read_side.dossier d, lateral ${dueOfDossier('d')} due where d.id = any($1::text[])`;
