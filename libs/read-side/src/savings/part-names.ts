import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { planTitles } from '../plans/plan-titles.js';
import type { Dimension } from './saving-filter.js';

/** A condition on the columns of cells, with its values. */
export interface AskedCells {
  readonly where: string;
  readonly values: readonly unknown[];
}

/**
 * Names in the plans by value: a plan's title, a catalogue's name (each name once if plans differ). Empty for other
 * dimensions; unnamed values are missing. Reads each plan's document once.
 */
export async function partNames(
  dataSource: ReadSideDataSource,
  by: Dimension,
  { values: codes, cells }: { readonly values: readonly string[]; readonly cells: AskedCells },
): Promise<ReadonlyMap<string, string>> {
  const plans = by === 'plan' ? codes.map((plan) => ({ plan })) : [];
  if (plans.length > 0) return planTitles(dataSource, plans);
  if (by !== 'catalogue' || codes.length === 0) return new Map();
  const rows = await dataSource.query<{ value: string; name: string }[]>(
    `with cell as materialized (
       select distinct plan, catalogue from read_side.saving_cell where ${cells.where}
     ), named as materialized (
       select plan.id as plan, one ->> 'code' as code, one ->> 'name' as name
       from read_side.plan cross join lateral json_array_elements(plan.document::json -> 'catalogues') one
       where plan.id in (select cell.plan from cell)
     )
     select cell.catalogue as value, string_agg(distinct named.name, '; ') as name
     from cell join named on named.plan = cell.plan and named.code = cell.catalogue group by 1`,
    [...cells.values],
  );
  return new Map(rows.map(({ value, name }) => [value, name]));
}
