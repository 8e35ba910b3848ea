import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { calendarsOf, type CalendarOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { staysAsked, type AskedStays, type StayFilter, type StayKind } from './stay-filter.js';
import { noStays, stayTotals, type SameStays, type StayTotals } from './stay-figures.js';

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
    const found = await this.parts(asked, by, { from, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const rows = await this.same(asked, areas, { by, values: shown.map(({ value }) => value) });
    const isWhole = from === 0 && found.length <= limit;
    const all = isWhole ? null : await this.same(asked, areas);
    const calendarOf = await this.calendars([...rows, ...(all ?? [])]);
    const counted = await stayTotals(rows, keyOf, { calendarOf, today });
    const parts = shown.map(({ value, name }): StayPart => {
      return { value, name, ...(counted.parts.get(keyOf({ value, name })) ?? noStays()) };
    });
    const { total } = all ? await stayTotals(all, keyOf, { calendarOf, today }) : counted;
    const holders = await this.holders(kind, [total, ...parts]);
    const next = found.length > limit ? cursorOf([String(from + limit)]) : null;
    return { kind, by, today, total, parts, holders, next };
  }

  private parts(
    { places, values }: AskedStays,
    by: StayDimension,
    page: { readonly from: number; readonly limit: number },
  ): Promise<readonly PartKey[]> {
    const { value, name } = COLUMNS_OF[by];
    const order = by === 'stage' ? 'min(stage_index), 1, 2' : '1, 2';
    const sql = `select ${value} as value, ${name} as name from ${places} group by 1, 2 order by ${order}
      offset $${String(values.length + 1)} limit $${String(values.length + 2)}`;
    return this.dataSource.query<PartKey[]>(sql, [...values, page.from, page.limit]);
  }

  /** As few rows as there are days, whatever the number of stays; of the values of a dimension, or of all. */
  private same(
    { stays, values }: AskedStays,
    areas: readonly string[],
    of?: { readonly by: StayDimension; readonly values: readonly string[] },
  ): Promise<readonly (SameStays & PartKey)[]> {
    const { value, name } = of ? COLUMNS_OF[of.by] : { value: `''`, name: 'null::text' };
    const at = (place: number) => `$${String(values.length + place)}::text[]`;
    const narrowed = of ? `and ${value} = any(${at(2)})` : '';
    const calendar = areas.length === 0 ? `'{}'::text[]` : calendarIn(at(1));
    const sql = `
      select value, name, min(entered_on)::text as "from", min(left_on)::text as to, bool_or(late) as late, calendar,
        count(*)::integer as count, min(id) as holder
      from (
        select ${value} as value, ${name} as name, ${calendar} as calendar, ${ALIKE} as same, entered_on, left_on,
          due < until as late, id
        from ${stays} where $${String(values.length + 1)}::text[] is not null ${narrowed} offset 0
      ) stays group by value, name, calendar, same`;
    return this.dataSource.query<(SameStays & PartKey)[]>(sql, [...values, areas, ...(of ? [of.values] : [])]);
  }

  private calendars(stays: readonly SameStays[]): Promise<CalendarOf> {
    return calendarsOf(
      this.dataSource,
      stays.map(({ calendar }) => ({ area: calendar })),
    );
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

/** Days from 1900 on as a number from 1; 0 for none. Below 2^22 up to the year 9999. */
const numberOf = (day: string) => `coalesce(${day} - date '1899-12-31', 0)::bigint`;

/** Both days and whether it is late as one number: of three columns the planner expects so many combinations that it sorts all rows. */
const ALIKE = `(${numberOf('entered_on')} << 24) + (${numberOf('left_on')} << 2) + coalesce((due < until)::integer + 1, 0)`;

/** The areas over a stay that have a calendar; most have none, and share that of the country. */
const calendarIn = (areas: string) => `case when area && ${areas} then
  array(select code from unnest(area) with ordinality as listed(code, place) where code = any(${areas}) order by place)
  else '{}'::text[] end`;

const keyOf = ({ value, name }: PartKey) => `${value}\n${name ?? ''}`;
