import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { planTitles } from '../plans/plan-titles.js';
import type { Dimension } from './saving-filter.js';

/** SQL to select cells from, with its values. `wide`: of so many areas that few of all cells are looked up rather than read. */
export interface AskedCells {
  readonly cells: string;
  readonly values: readonly unknown[];
  readonly wide?: boolean;
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
  const rows = await (cells.wide === true ? namesLookedUp : namesRead)(dataSource, codes, cells);
  return new Map(rows.map(({ value, name }) => [value, name]));
}

interface Named {
  readonly value: string;
  readonly name: string;
}

function namesRead(dataSource: ReadSideDataSource, _: readonly string[], { cells, values }: AskedCells) {
  return dataSource.query<Named[]>(
    `with cell as materialized (
       select distinct plan, catalogue from ${cells} and catalogue is not null
     )
     select cell.catalogue as value, string_agg(distinct plan.names -> 'catalogues' ->> cell.catalogue, '; ') as name
     from cell join read_side.plan on plan.id = cell.plan and plan.names -> 'catalogues' ? cell.catalogue group by 1`,
    [...values],
  );
}

/** Of the plans that give a catalogue one name, the first with a cell is enough. */
function namesLookedUp(dataSource: ReadSideDataSource, codes: readonly string[], { cells, values }: AskedCells) {
  return dataSource.query<Named[]>(
    `with named as materialized (
       select catalogue.key as value, catalogue.value as name, array_agg(plan.id) as plans
       from read_side.plan, jsonb_each_text(plan.names -> 'catalogues') catalogue
       where catalogue.key = any($${String(values.length + 1)}::text[]) group by 1, 2
     )
     select value, string_agg(name, '; ' order by name) as name from named where exists (
       select from unnest(plans) listed(id) cross join lateral (
         select from ${cells} and plan = listed.id and catalogue = named.value limit 1
       ) cell
     ) group by 1`,
    [...values, codes],
  );
}
