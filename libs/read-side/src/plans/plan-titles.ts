import { In, type DataSource } from 'typeorm';
import { PlanRow } from './plan-row.js';

/** By id; one query, none for no rows. */
export async function planTitles(
  dataSource: DataSource,
  rows: readonly { readonly plan: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map((row) => row.plan))];
  if (ids.length === 0) return new Map();
  const plans = await dataSource.manager.find(PlanRow, { select: { id: true, title: true }, where: { id: In(ids) } });
  return new Map(plans.map(({ id, title }) => [id, title]));
}
