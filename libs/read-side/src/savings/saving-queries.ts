import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { groupedBy } from './grouped-by.js';
import { partNames, type AskedCells } from './part-names.js';
import { COLUMN_OF, conditionsOf, grainFor, type Dimension, type SavingFilter } from './saving-filter.js';
import { settleAsOf } from './savings-as-of.js';
import { sumsOfSet, summedUp, type PartSum } from './set-sums.js';
import { APPROVED_STATUSES, OPEN_STATUSES, type SavingStatus } from './saving-status.js';
import { totalsOf, type SavingTotals } from './totals.js';

/** `scope`: area codes; nothing exists outside them. `limit`: parts in a page, default 500. */
export interface TotalsRequest extends SavingFilter {
  readonly scope: readonly string[];
  readonly by: Dimension;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** `value`: null if unknown. `name`: of a stage, a plan or a catalogue, if known. */
export interface TotalsPart extends SavingTotals {
  readonly value: string | null;
  readonly name: string | null;
}

/**
 * `approved`, `open`: what of the total is settled, and what is only proposed; the rest saves nothing. `next`: the cursor of
 * the next parts; null at the end.
 */
export interface SavingReport {
  readonly by: Dimension;
  readonly total: SavingTotals;
  readonly approved: SavingTotals;
  readonly open: SavingTotals;
  readonly parts: readonly TotalsPart[];
  readonly next: string | null;
}

/** A dimension may have as many values as registries have fields. */
const PARTS_AT_ONCE = 500;
/** A part has a row for each kind of each figure, a few dozen. */
const ROWS_AT_ONCE = 20_000;

@Injectable()
export class SavingQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In all and by one dimension; the parts sum up to the total. @throws InvalidCursor */
  async totals({ by, after, limit, ...filter }: TotalsRequest): Promise<SavingReport> {
    const grains = [...new Set([grainFor(filter, by), grainFor(filter, null)])];
    await settleAsOf(this.dataSource, { ...filter, grains, lines: filter.proposals !== undefined });
    const from = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const { all, groups, whole, cells } = await (filter.proposals
      ? this.ofSet(filter, by, from)
      : this.ofCells(filter, by, from));
    const shown = whole.slice(0, limit ?? PARTS_AT_ONCE);
    const values = shown.flatMap(([row]) => row?.value ?? []);
    const names = await partNames(this.dataSource, by, { values, cells });
    const parts = shown.map((rows): TotalsPart => {
      const { value = null, name = null } = rows[0] ?? {};
      return { value, name: name ?? names.get(value ?? '') ?? null, ...totalsOf(rows) };
    });
    const next = shown.length < groups.length ? cursorOf([String(from + shown.length)]) : null;
    const among = (statuses: readonly SavingStatus[]) =>
      totalsOf(summedUp(all.filter(({ value }) => statuses.some((one) => one === value))));
    const settled = { approved: among(APPROVED_STATUSES), open: among(OPEN_STATUSES) };
    return { by, total: totalsOf(summedUp(all)), ...settled, parts, next };
  }

  private async ofCells(filter: ScopedFilter, by: Dimension, from: number) {
    const cells = cellsOf(filter, by);
    const [all, found] = await Promise.all([this.all(cellsOf(filter, null)), this.rows(cells, by, from)]);
    const groups = partsIn(found);
    // The last part of as many rows as are read at once may lack some.
    return { all, groups, whole: found.length < ROWS_AT_ONCE ? groups : groups.slice(0, -1), cells };
  }

  private async ofSet(filter: ScopedFilter, by: Dimension, from: number) {
    const { manager } = this.dataSource;
    const all = await sumsOfSet(manager, filter, 'status');
    const found = partsIn(by === 'status' ? all : await sumsOfSet(manager, filter, by));
    const groups = found.slice(from);
    const plans = by === 'catalogue' ? await sumsOfSet(manager, filter, 'plan') : [];
    const cells = { where: 'plan = any($1)', values: [[...new Set(plans.map(({ value }) => value))]] };
    return { all, groups, whole: groups, cells };
  }

  /** By status. */
  private all({ where, values }: AskedCells): Promise<readonly PartSum[]> {
    const sql = `select status as value, null as name, figure, kind, ${SUMS}
      from read_side.saving_cell where ${where} group by 1, 3, 4 order by 3, 4, 1`;
    return this.dataSource.query<PartSum[]>(sql, [...values]);
  }

  /** In the order of parts. `from`: how many parts to skip; only a later page numbers them, which doubles a small sum. */
  private rows({ where, values }: AskedCells, by: Dimension, from: number): Promise<readonly PartSum[]> {
    const [value, name] = [COLUMN_OF[by], by === 'stage' ? 'stage_name' : 'null::text'];
    const sums = `from read_side.saving_cell where ${where} group by ${value}, ${name}, figure, kind`;
    const order = 'order by value nulls last, name, figure, kind';
    const first = `select ${value} as value, ${name} as name, figure, kind, ${SUMS} ${sums} ${order}`;
    const later = `
      select value, name, figure, kind, count, before, after, saved from (
        select ${value} as value, ${name} as name, figure, kind, ${SUMS},
          dense_rank() over (order by ${value} nulls last, ${name}) as part ${sums}
      ) numbered where part > $${String(values.length + 1)}::integer ${order}`;
    const [sql, given] = from === 0 ? [first, values] : [later, [...values, from]];
    return this.dataSource.query<PartSum[]>(`${sql} limit ${String(ROWS_AT_ONCE)}`, [...given]);
  }
}

type ScopedFilter = SavingFilter & { readonly scope: readonly string[] };

function partsIn(sums: readonly PartSum[]): readonly (readonly PartSum[])[] {
  return [...groupedBy(sums, ({ value, name }) => JSON.stringify([value, name])).values()];
}

function cellsOf(filter: ScopedFilter, by: Dimension | null): AskedCells {
  const { where, values } = conditionsOf(filter, [grainFor(filter, by)]);
  return { where: `grain = $1 and ${where}`, values };
}

/** Exact sums as text: a figure never becomes a float. */
export const SUMS = `sum(count)::integer as count, trim_scale(sum(before))::text as before,
  trim_scale(sum(after))::text as after, trim_scale(sum(before) - sum(after))::text as saved`;
