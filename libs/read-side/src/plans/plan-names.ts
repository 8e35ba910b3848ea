import type { DataSource } from 'typeorm';
import type { NamesInPlan } from './part-names.js';
import { PlanRow } from './plan-row.js';

/** By id; one query, none for no rows. */
export async function planNames(
  dataSource: DataSource,
  rows: readonly { readonly plan: string }[],
): Promise<ReadonlyMap<string, NamesInPlan>> {
  const ids = [...new Set(rows.map((row) => row.plan))];
  if (ids.length === 0) return new Map();
  const plans = await dataSource
    .createQueryBuilder(PlanRow, 'p')
    .select(['p.id', 'p.title', 'p.names'])
    .where('p.id = any(:ids)', { ids })
    .getMany();
  return new Map(plans.map(({ id, title, names }) => [id, { title, ...names }]));
}
