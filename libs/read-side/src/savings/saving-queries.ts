import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { groupedBy } from './grouped-by.js';
import { partNames, type AskedCells } from './part-names.js';
import type { CellKind } from './saving-cell.js';
import {
  cellsFor,
  COLUMN_OF,
  conditionsOf,
  grainFor,
  isWide,
  wardsOf,
  type Dimension,
  type SavingFilter,
  type ScopedFilter,
} from './saving-filter.js';
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
/** A part has a row for each kind of each figure, a few dozen at most, and most have fewer. */
const ROWS_AT_ONCE = 20_000;
const ROWS_OF_MOST = 25;

@Injectable()
export class SavingQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In all and by one dimension; the parts sum up to the total. @throws InvalidCursor */
  async totals({ by, after, limit = PARTS_AT_ONCE, ...filter }: TotalsRequest): Promise<SavingReport> {
    const named = by === 'catalogue' ? [ofPlans(filter, by)] : [];
    const cellKinds = [cellsFor(filter, by), cellsFor(filter, null), ...named];
    await settleAsOf(this.dataSource, { ...filter, cellKinds, lines: filter.proposals !== undefined });
    const from = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const asked = { by, from, limit };
    const { all, groups, whole, cells } = await (filter.proposals
      ? this.ofSet(filter, asked)
      : this.ofCells(filter, asked));
    const shown = whole.slice(0, limit);
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

  private async ofCells(filter: ScopedFilter, { by, from, limit }: AskedParts) {
    const asked = { cells: cellsOf(filter, cellsFor(filter, by)), by, from };
    const [all, parts] = await Promise.all([
      this.all(cellsOf(filter, cellsFor(filter, null))),
      this.parts(asked, limit),
    ]);
    return { all, ...parts, cells: cellsOf(filter, ofPlans(filter, by)) };
  }

  private async parts(asked: AskedRows, limit: number) {
    const few = await this.wholeParts(asked, Math.min(ROWS_AT_ONCE, (limit + 1) * ROWS_OF_MOST));
    return few.isAll || few.whole.length > limit ? few : this.wholeParts(asked, ROWS_AT_ONCE);
  }

  /** The last part of as many rows as are read at once may lack some. */
  private async wholeParts(asked: AskedRows, most: number) {
    const found = await this.rows(asked, most);
    const groups = partsIn(found);
    const isAll = found.length < most;
    return { groups, isAll, whole: isAll ? groups : groups.slice(0, -1) };
  }

  private async ofSet(filter: ScopedFilter, { by, from }: AskedParts) {
    const { manager } = this.dataSource;
    const all = await sumsOfSet(manager, filter, 'status');
    const found = partsIn(by === 'status' ? all : await sumsOfSet(manager, filter, by));
    const groups = found.slice(from);
    const plans = by === 'catalogue' ? await sumsOfSet(manager, filter, 'plan') : [];
    const cells = {
      cells: 'read_side.saving_cell where plan = any($1)',
      values: [[...new Set(plans.map(({ value }) => value))]],
    };
    return { all, groups, whole: groups, cells };
  }

  /** By status. */
  private all({ cells, values }: AskedCells): Promise<readonly PartSum[]> {
    const sql = `select status as value, null as name, figure, kind, ${SUMS}
      from ${cells} group by 1, 3, 4 order by 3, 4, 1`;
    return this.dataSource.query<PartSum[]>(sql, [...values]);
  }

  /** In the order of parts. Only a later page numbers them, which doubles a small sum. */
  private rows({ cells: { cells, values }, by, from }: AskedRows, most: number): Promise<readonly PartSum[]> {
    const [value, name] = [COLUMN_OF[by], by === 'stage' ? 'stage_name' : 'null::text'];
    const sums = `from ${cells} group by ${value}, ${name}, figure, kind`;
    const order = 'order by value nulls last, name, figure, kind';
    const first = `select ${value} as value, ${name} as name, figure, kind, ${SUMS} ${sums} ${order}`;
    const later = `
      select value, name, figure, kind, count, before, after, saved from (
        select ${value} as value, ${name} as name, figure, kind, ${SUMS},
          dense_rank() over (order by ${value} nulls last, ${name}) as part ${sums}
      ) numbered where part > $${String(values.length + 1)}::integer ${order}`;
    const [sql, given] = from === 0 ? [first, values] : [later, [...values, from]];
    return this.dataSource.query<PartSum[]>(`${sql} limit ${String(most)}`, [...given]);
  }
}

/** `from`: how many parts to skip. */
interface AskedParts {
  readonly by: Dimension;
  readonly from: number;
  readonly limit: number;
}

type AskedRows = Omit<AskedParts, 'limit'> & { readonly cells: AskedCells };

function partsIn(sums: readonly PartSum[]): readonly (readonly PartSum[])[] {
  return [...groupedBy(sums, ({ value, name }) => JSON.stringify([value, name])).values()];
}

const ofPlans = (filter: ScopedFilter, by: Dimension): CellKind => ({
  table: 'saving_cell',
  grain: grainFor(filter, by),
});

function cellsOf(filter: ScopedFilter, { table, grain }: CellKind): AskedCells {
  const { where, values } = conditionsOf(filter, [grain]);
  const wards = wardsOf(filter.scope, values);
  const wide = isWide(filter.scope);
  return { cells: `read_side.${table} where grain = $1 and ${where} and ${wards.where}`, values: wards.values, wide };
}

/** Exact sums as text: a figure never becomes a float. */
export const SUMS = `sum(count)::integer as count, trim_scale(sum(before))::text as before,
  trim_scale(sum(after))::text as after, trim_scale(sum(before) - sum(after))::text as saved`;
