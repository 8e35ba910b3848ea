import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { groupedBy } from './grouped-by.js';
import { partNames, type AskedCells } from './part-names.js';
import { COLUMN_OF, conditionsOf, grainFor, type Dimension, type SavingFilter } from './saving-filter.js';
import { totalsOf, type FigureSum, type SavingTotals } from './totals.js';

/** `scope`: area codes; what lies in none of them is as if it did not exist. */
export interface TotalsRequest extends SavingFilter {
  readonly scope: readonly string[];
  readonly by: Dimension;
}

/** What has one value of the dimension; `value` null: none is known. `name`: of a stage, a plan or a catalogue, where known. */
export interface TotalsPart extends SavingTotals {
  readonly value: string | null;
  readonly name: string | null;
}

export interface SavingReport {
  readonly by: Dimension;
  readonly total: SavingTotals;
  readonly parts: readonly TotalsPart[];
}

interface Row extends FigureSum {
  readonly value: string | null;
  readonly name: string | null;
}

@Injectable()
export class SavingQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Totals from the cells that are kept, in all and by one dimension; the parts sum up to the total. */
  async totals({ by, ...filter }: TotalsRequest): Promise<SavingReport> {
    const cells = cellsOf(filter, by);
    const [all, parts] = await Promise.all([this.sums(cellsOf(filter, null), null), this.sums(cells, by)]);
    const values = parts.flatMap(({ value }) => value ?? []);
    const names = await partNames(this.dataSource, by, { values, cells });
    const groups = groupedBy(parts, ({ value, name }) => JSON.stringify([value, name]));
    const shown = [...groups.values()].map((rows): TotalsPart => {
      const { value = null, name = null } = rows[0] ?? {};
      return { value, name: name ?? names.get(value ?? '') ?? null, ...totalsOf(rows) };
    });
    return { by, total: totalsOf(all), parts: shown };
  }

  private async sums({ where, values }: AskedCells, by: Dimension | null): Promise<readonly Row[]> {
    const value = by === null ? 'null::text' : COLUMN_OF[by];
    const name = by === 'stage' ? 'stage_name' : 'null::text';
    return this.dataSource.query<Row[]>(
      `select ${value} as value, ${name} as name, figure, kind, ${SUMS}
       from read_side.saving_cell where ${where}
       group by 1, 2, figure, kind order by 1 nulls last, 2, figure, kind`,
      [...values],
    );
  }
}

/** The coarsest cells of a question. */
function cellsOf(filter: SavingFilter & { readonly scope: readonly string[] }, by: Dimension | null): AskedCells {
  const { where, values } = conditionsOf(filter, [grainFor(filter, by)]);
  return { where: `grain = $1 and ${where}`, values };
}

/** Exact sums, as text: a figure never becomes a float. */
export const SUMS = `sum(count)::integer as count, trim_scale(sum(before))::text as before,
  trim_scale(sum(after))::text as after, trim_scale(sum(before) - sum(after))::text as saved`;
