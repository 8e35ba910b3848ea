import { Injectable } from '@nestjs/common';
import type { StageKind } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { planTitles } from '../plans/plan-titles.js';
import { groupedBy } from '../savings/grouped-by.js';
import { summedFor } from '../areas/summed-for.js';
import { ENDS, KIND, type End } from './board-sums.js';
import { cellsAsked, isOfProvinces, type AskedBoard, type BoardFilter } from './cells-asked.js';
import type { Counts } from './counts.js';

/** `ward`: the area of the proposal's unit alone. */
export const BOARD_DIMENSIONS = ['ward', 'plan', 'unit'] as const;
export type BoardDimension = (typeof BOARD_DIMENSIONS)[number];

/** `limit`: parts in a page, default 500. */
export interface BoardOverviewRequest extends BoardFilter {
  readonly by: BoardDimension;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** `kinds`: what is open at stages of a kind. Open ones and ends add up to the total. */
export interface BoardSums extends Counts, Readonly<Record<End, number>> {
  readonly kinds: readonly (Pick<Counts, 'open' | 'overdue'> & { readonly kind: StageKind })[];
}

/** `name`: of a plan. */
export interface BoardOverviewPart extends BoardSums {
  readonly value: string;
  readonly name: string | null;
}

/** `next`: the cursor of the next parts; null at the end. */
export interface BoardOverview {
  readonly by: BoardDimension;
  readonly total: BoardSums;
  readonly parts: readonly BoardOverviewPart[];
  readonly next: string | null;
}

/** How many are somewhere: at stages of a kind, or over; of all parts together, null. */
interface Row {
  readonly value: string | null;
  readonly kind: StageKind | End;
  readonly total: number;
  readonly overdue: number;
}

const PARTS_AT_ONCE = 500;
const KINDS: readonly StageKind[] = ['review', 'consolidation', 'submission', 'approval'];
const VALUE: Readonly<Record<BoardDimension, string>> = {
  ward: `(coalesce(area[cardinality(area)], '') collate "C")`,
  plan: 'plan',
  unit: 'unit',
};

@Injectable()
export class BoardOverviews {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In all and by one dimension; every proposal is in one part. @throws InvalidCursor */
  async of({ by, after, limit = PARTS_AT_ONCE, ...filter }: BoardOverviewRequest): Promise<BoardOverview> {
    const from = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const rows = await (isOfProvinces(filter)
      ? this.kept(filter, { by, from, limit })
      : this.rows(cellsAsked(filter), filter.today, { by, from, limit }));
    const ofParts = rows.filter((row): row is Row & { readonly value: string } => row.value !== null);
    const groups = [...groupedBy(ofParts, ({ value }) => value)];
    const shown = groups.slice(0, limit);
    const plans = by === 'plan' ? shown.map(([plan]) => ({ plan })) : [];
    const names = await planTitles(this.dataSource, plans);
    const parts = shown.map(([value, own]) => ({ value, name: names.get(value) ?? null, ...sumsOf(own) }));
    const next = groups.length > limit ? cursorOf([String(from + limit)]) : null;
    return { by, total: sumsOf(rows.filter(({ value }) => value === null)), parts, next };
  }

  /** Of the parts of a page and one more, in their order, then of all. */
  private rows({ cells, values }: AskedBoard, today: string, { by, from, limit }: Paged): Promise<readonly Row[]> {
    const at = (place: number) => `$${String(values.length + place)}`;
    const sql = `with counted as materialized (
        select ${VALUE[by]} as value, ${KIND} as kind, sum(count)::integer as total, ${overdue(at(1))} as overdue
        from ${cells} group by 1, 2
      ), shown as (select distinct value from counted order by 1 offset ${at(2)} limit ${at(3)})
      (select value, kind, total, overdue from counted where value in (select value from shown) order by 1, 2)
      union all select null, kind, sum(total)::integer, sum(overdue)::integer from counted group by kind`;
    return this.dataSource.query<Row[]>(sql, [...values, today, from, limit + 1]);
  }

  /** The same of whole provinces: an index leads to the parts of the page, and all of them are summed already. */
  private async kept(filter: BoardFilter, { by, from, limit }: Paged): Promise<readonly Row[]> {
    const { cells, values } = cellsAsked(filter);
    const { scope, today } = filter;
    const at = (place: number) => `$${String(values.length + place)}`;
    const value = VALUE[by];
    const parts = `with shown as materialized (
        select distinct value from (select ${value} as value from ${cells} order by 1) listed order by 1
        offset ${at(2)} limit ${at(3)}
      )
      select shown.value, kind, total, overdue from shown cross join lateral (
        select ${KIND} as kind, sum(count)::integer as total, ${overdue(at(1))} as overdue
        from ${cells} where ${value} = shown.value group by 1
      ) counted order by 1, 2`;
    const sums = `select null as value, kind, sum(count)::integer as total, ${overdue('$2')} as overdue
      from (select *, true as open from read_side.board_sum) sums where province = any($1::text[]) group by kind`;
    const provinces = await summedFor(this.dataSource, 'board_sum', scope);
    const [ofParts, ofAll] = await Promise.all([
      this.dataSource.query<Row[]>(parts, [...values, today, from, limit + 1]),
      this.dataSource.query<Row[]>(sums, [provinces, today]),
    ]);
    return [...ofParts, ...ofAll];
  }
}

interface Paged {
  readonly by: BoardDimension;
  readonly from: number;
  readonly limit: number;
}

/** SQL: how many of them are open and were due before a day. */
const overdue = (today: string) => `coalesce(sum(count) filter (where open and due < ${today}::date), 0)::integer`;

function sumsOf(rows: readonly Row[]): BoardSums {
  const totalOf = (kinds: readonly string[]) => sum(rows.filter(({ kind }) => kinds.includes(kind)));
  const overdueAt = (kinds: readonly string[]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).reduce((all, { overdue }) => all + overdue, 0);
  const ends = Object.fromEntries(ENDS.map((end) => [end, totalOf([end])])) as Record<End, number>;
  return {
    total: sum(rows),
    open: totalOf(KINDS),
    overdue: overdueAt(KINDS),
    ...ends,
    kinds: KINDS.map((kind) => ({ kind, open: totalOf([kind]), overdue: overdueAt([kind]) })),
  };
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((all, { total }) => all + total, 0);
}
