import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { Turns } from '@app/event-store';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { countedCalendars, type CountedCalendars } from './counted-calendars.js';
import { keptStays } from './kept-stays.js';
import { sameStays, type PartKey, type SameStays } from './same-stays.js';
import { holdersOf } from './stay-holders.js';
import { staysAsked, type AskedStays, type StayFilter, type StayKind } from './stay-filter.js';
import { StaySum, type StayTotals } from './stay-figures.js';

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

const PARTS_AT_ONCE = 500;
const COLUMNS_OF: Readonly<Record<StayDimension, { readonly value: string; readonly name: string }>> = {
  stage: { value: 'stage', name: 'stage_name' },
  unit: { value: 'unit', name: 'null::text' },
  ward: { value: 'area[cardinality(area)]', name: 'null::text' },
};
/** In one part. */
const ALL = { value: `''`, name: 'null::text' };

@Injectable()
export class StayReports {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In all and by one dimension; every stay is in one part. @throws InvalidCursor */
  async of({ by, after, limit = PARTS_AT_ONCE, ...filter }: StayReportRequest): Promise<StayReport> {
    const { kind, scope, today } = filter;
    const from = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const calendars = await countedCalendars(this.dataSource, scope);
    const asked = staysAsked(filter);
    const kept = by === 'stage' ? await keptStays(this.dataSource, filter, calendars) : null;
    const {
      total,
      parts: sums,
      isLast,
    } = kept ? await pageOf(kept, { from, limit }) : await this.fromStays(asked, calendars, { by, from, limit });
    const ofAll = { part: null, sum: total };
    const holderOf = await holdersOf(this.dataSource, asked, { ...COLUMNS_OF[by], sums: [ofAll, ...sums] });
    const parts = sums.map(({ part, sum }): StayPart => ({ ...part, ...sum.totals(holderOf(part)) }));
    const whole = total.totals(holderOf(null));
    const holders = await this.named(kind, [whole, ...parts]);
    return { kind, by, today, total: whole, parts, holders, next: isLast ? null : cursorOf([String(from + limit)]) };
  }

  private async fromStays(
    asked: AskedStays,
    calendars: CountedCalendars,
    { by, from, limit }: Paged & { readonly by: StayDimension },
  ): Promise<Sums> {
    const { value } = COLUMNS_OF[by];
    const found = await this.parts(asked, by, { from, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const values = [...asked.values, shown.map((part) => part.value)];
    const stays = `(select * from ${asked.stays} where ${value} = any($${String(values.length)}::text[])) stays`;
    const rows = await sameStays(this.dataSource, { stays, values }, COLUMNS_OF[by], calendars);
    const { total, parts } = await summed(rows);
    const isLast = found.length <= limit;
    const whole = from === 0 && isLast ? total : await this.whole(asked, calendars);
    const sums = shown.map((part) => parts.get(keyOf(part)) ?? { part, sum: new StaySum() });
    return { total: whole, parts: sums, isLast };
  }

  private async whole(asked: AskedStays, calendars: CountedCalendars): Promise<StaySum> {
    return (await summed(await sameStays(this.dataSource, asked, ALL, calendars))).total;
  }

  private parts({ places, values }: AskedStays, by: StayDimension, page: Paged): Promise<readonly PartKey[]> {
    const { value, name } = COLUMNS_OF[by];
    const order = by === 'stage' ? 'min(stage_index), 1, 2' : '1, 2';
    const sql = `select ${value} as value, ${name} as name from ${places} group by 1, 2 order by ${order}
      offset $${String(values.length + 1)} limit $${String(values.length + 2)}`;
    return this.dataSource.query<PartKey[]>(sql, [...values, page.from, page.limit]);
  }

  private async named(kind: StayKind, totals: readonly StayTotals[]): Promise<ReadonlyMap<string, StayHolder>> {
    const figures = totals.flatMap(({ all, ended, running }) => [all, ended, running]);
    const longest = figures.flatMap(({ days, workingDays }) => [days.longest, workingDays.longest]);
    const ids = new Set(longest.flatMap((one) => one?.holder ?? []));
    const sql = `select id, number, title from read_side.${kind} where id = any($1::text[])`;
    const rows = await this.dataSource.query<StayHolder[]>(sql, [[...ids]]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

interface Paged {
  readonly from: number;
  readonly limit: number;
}

interface PartSum {
  readonly part: PartKey;
  readonly sum: StaySum;
}

interface Sums {
  readonly total: StaySum;
  readonly parts: readonly PartSum[];
  readonly isLast: boolean;
}

/** Of all parts, which are as many as plans name stages. */
async function pageOf(rows: readonly (SameStays & PartKey)[], { from, limit }: Paged): Promise<Sums> {
  const { total, parts } = await summed(rows);
  return { total, parts: [...parts.values()].slice(from, from + limit), isLast: from + limit >= parts.size };
}

/** By key in the order of rows, and all together; each is looked at once. */
async function summed(rows: readonly (SameStays & PartKey)[]) {
  const total = new StaySum();
  const parts = new Map<string, PartSum>();
  const turns = new Turns();
  for (const { value, name, ...stays } of rows) {
    const key = keyOf({ value, name });
    const { part, sum } = parts.get(key) ?? { part: { value, name }, sum: new StaySum() };
    parts.set(key, { part, sum });
    for (const one of [total, sum]) one.add(stays);
    await turns.give();
  }
  return { total, parts };
}

const keyOf = ({ value, name }: PartKey) => `${value}\n${name ?? ''}`;
