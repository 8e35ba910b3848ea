import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { groupedBy } from '../savings/grouped-by.js';
import { staysAsked, type AskedStays, type StayFilter, type StayKind } from './stay-filter.js';
import { stayTotals, type SameStays, type StayTotals } from './stay-figures.js';

/** `ward`: the area of the unit. */
export const STAY_DIMENSIONS = ['stage', 'unit', 'ward'] as const;
export type StayDimension = (typeof STAY_DIMENSIONS)[number];

/** `limit`: parts in a page, default 500. */
export interface StayReportRequest extends StayFilter {
  readonly by: StayDimension;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** `name`: of a stage. */
export interface StayPart extends StayTotals {
  readonly value: string;
  readonly name: string | null;
}

export interface StayHolder {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
}

/** `holders`: of the longest stays, by id. `next`: the cursor of the next parts; null at the end. */
export interface StayReport {
  readonly kind: StayKind;
  readonly by: StayDimension;
  readonly today: CivilDate;
  readonly total: StayTotals;
  readonly parts: readonly StayPart[];
  readonly holders: ReadonlyMap<string, StayHolder>;
  readonly next: string | null;
}

type PartKey = Pick<StayPart, 'value' | 'name'>;

const PARTS_AT_ONCE = 500;
const COLUMNS_OF: Readonly<Record<StayDimension, { readonly value: string; readonly name: string }>> = {
  stage: { value: 'stage', name: 'stage_name' },
  unit: { value: 'unit', name: 'null::text' },
  ward: { value: 'area[cardinality(area)]', name: 'null::text' },
};

@Injectable()
export class StayReports {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In all and by one dimension; every stay is in one part. @throws InvalidCursor */
  async of({ by, after, limit = PARTS_AT_ONCE, ...filter }: StayReportRequest): Promise<StayReport> {
    const { kind, today } = filter;
    const from = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const asked = staysAsked(filter);
    const areas = await this.areasWithCalendar();
    const [all, found] = await Promise.all([
      this.same(asked, areas),
      this.parts(asked, by, { from, limit: limit + 1 }),
    ]);
    const shown = found.slice(0, limit);
    const rows = await this.same(asked, areas, { by, values: shown.map(({ value }) => value) });
    const calendarOf = await calendarsOf(
      this.dataSource,
      [...all, ...rows].map(({ calendar }) => ({ area: calendar })),
    );
    const grouped = groupedBy(rows, keyOf);
    const parts: StayPart[] = [];
    for (const { value, name } of shown) {
      const stays = grouped.get(keyOf({ value, name })) ?? [];
      parts.push({ value, name, ...(await stayTotals(stays, calendarOf)) });
    }
    const total = await stayTotals(all, calendarOf);
    const holders = await this.holders(kind, [total, ...parts]);
    const next = found.length > limit ? cursorOf([String(from + limit)]) : null;
    return { kind, by, today, total, parts, holders, next };
  }

  private parts(
    { from, values }: AskedStays,
    by: StayDimension,
    page: { readonly from: number; readonly limit: number },
  ): Promise<readonly PartKey[]> {
    const { value, name } = COLUMNS_OF[by];
    const order = by === 'stage' ? 'min(stage_index), 1, 2' : '1, 2';
    const sql = `select ${value} as value, ${name} as name from ${from} group by 1, 2 order by ${order}
      offset $${String(values.length + 1)} limit $${String(values.length + 2)}`;
    return this.dataSource.query<PartKey[]>(sql, [...values, page.from, page.limit]);
  }

  /** As few rows as there are days, whatever the number of stays; of the values of a dimension, or of all. */
  private same(
    { from, values }: AskedStays,
    areas: readonly string[],
    of?: { readonly by: StayDimension; readonly values: readonly string[] },
  ): Promise<readonly (SameStays & PartKey)[]> {
    const { value, name } = of ? COLUMNS_OF[of.by] : { value: `''`, name: 'null::text' };
    const at = (place: number) => `$${String(values.length + place)}::text[]`;
    const narrowed = of ? `where ${value} = any(${at(2)})` : '';
    const sql = `
      select ${value} as value, ${name} as name, entered_on::text as "from", until::text, left_on is not null as ended,
        due < until as late, ${calendarIn(at(1))} as calendar, count(*)::integer as count, min(id) as holder
      from ${from} ${narrowed} group by 1, 2, entered_on, stays.until, left_on is not null, due < stays.until, 7`;
    return this.dataSource.query<(SameStays & PartKey)[]>(sql, [...values, areas, ...(of ? [of.values] : [])]);
  }

  private async areasWithCalendar(): Promise<readonly string[]> {
    const sql = 'select area[cardinality(area)] as code from read_side.calendar where cardinality(area) > 0';
    const rows = await this.dataSource.query<{ readonly code: string }[]>(sql);
    return rows.map(({ code }) => code);
  }

  private async holders(kind: StayKind, totals: readonly StayTotals[]): Promise<ReadonlyMap<string, StayHolder>> {
    const figures = totals.flatMap(({ all, ended, running }) => [all, ended, running]);
    const longest = figures.flatMap(({ days, workingDays }) => [days.longest, workingDays.longest]);
    const ids = new Set(longest.flatMap((one) => one?.holder ?? []));
    const sql = `select id, number, title from read_side.${kind} where id = any($1::text[])`;
    const rows = await this.dataSource.query<StayHolder[]>(sql, [[...ids]]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The areas over a stay that have a calendar; most have none, and share that of the country. */
const calendarIn = (areas: string) => `case when area && ${areas} then
  array(select code from unnest(area) with ordinality as listed(code, place) where code = any(${areas}) order by place)
  else '{}'::text[] end`;

const keyOf = ({ value, name }: PartKey) => JSON.stringify([value, name]);
