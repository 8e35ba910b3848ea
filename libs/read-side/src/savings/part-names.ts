import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { planTitles } from '../plans/plan-titles.js';
import type { Dimension } from './saving-filter.js';

/** SQL to select cells from, with its values. */
export interface AskedCells {
  readonly cells: string;
  readonly values: readonly unknown[];
}

/**
 * Names in the plans by value: a plan's title, a catalogue's name (each name once if plans differ). Empty for other
 * dimensions; unnamed values are missing. `cells`: such as tell plans.
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
       select distinct plan, catalogue from ${cells.cells} and catalogue is not null
     )
     select cell.catalogue as value, string_agg(distinct plan.names -> 'catalogues' ->> cell.catalogue, '; ') as name
     from cell join read_side.plan on plan.id = cell.plan and plan.names -> 'catalogues' ? cell.catalogue group by 1`,
    [...cells.values],
  );
  return new Map(rows.map(({ value, name }) => [value, name]));
}
