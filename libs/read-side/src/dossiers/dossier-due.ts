import type { CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { DossierRow } from './dossier-row.js';

/** SQL: a dossier's own due day, otherwise the earliest of the proposals in it. */
export function dueOfDossier(alias: string): string {
  return `coalesce(${alias}.due, (${earliestIn(`${alias}.id`)}))`;
}

const earliestIn = (dossier: string) =>
  `select min(held.due) from read_side.proposal held where held.dossier = ${dossier} and held.phase = 'in-dossier'`;

export async function withDue(dataSource: DataSource, rows: readonly DossierRow[]): Promise<readonly DossierRow[]> {
  const open = rows.filter(({ due, status }) => due === null && status !== 'over').map(({ id }) => id);
  if (open.length === 0) return rows;
  const found = await dataSource.query<{ id: string; due: CivilDate | null }[]>(EARLIEST, [open]);
  const dues = new Map(found.map(({ id, due }) => [id, due]));
  return rows.map((row) => ({ ...row, due: row.due ?? dues.get(row.id) ?? null }));
}

const EARLIEST = `select asked.id, (${earliestIn('asked.id')})::text as due from unnest($1::text[]) as asked (id)`;
