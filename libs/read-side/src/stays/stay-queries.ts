import type { CivilDate, StageKind } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNTED_UP_TO, NOT_COUNTED, totalOfRows, type CountedPage, type Total } from '../paging/counted-page.js';
import { COUNT_FORM, ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import { nameIn } from '../plans/part-names.js';
import { planNames } from '../plans/plan-names.js';
import { postOf, type Post } from '../standing/posts.js';
import { workingDaysOf } from '../standing/working-days.js';
import type { TimelineEntry } from '../timeline/timeline-queries.js';
import { isWalked, longestWalk } from './longest-walk.js';
import type { StayHolder } from './stay-reports.js';
import { staysAsked, type AskedStays, type StayFilter, type StayKind } from './stay-filter.js';

export type StaySort = 'longest' | 'shortest';

/** `limit`: 1 to 100, default 50. `counted`: with how many there are on all pages. */
export interface StayListRequest extends StayFilter {
  readonly sort?: StaySort | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** A stay with what stays. `stay`: its place among those of its proposal or dossier, from 0. */
export interface ListedStay extends StayHolder {
  readonly kind: StayKind;
  readonly stay: number;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly path: string;
  /** Null if the plan has none. */
  readonly pathName: string | null;
  readonly unit: string;
  readonly stage: { readonly id: string; readonly name: string; readonly kind: StageKind; readonly index: number };
  readonly with: readonly Post[];
  readonly from: CivilDate;
  /** Null while it has not ended. */
  readonly to: CivilDate | null;
  readonly endedType: TimelineEntry['type'] | null;
  /** Until it ended, or today. */
  readonly days: number;
  /** By the calendar of its area; null where that does not reach. */
  readonly workingDays: number | null;
  readonly due: CivilDate | null;
  /** Null where nothing is due. */
  readonly late: boolean | null;
}

interface Row extends StayHolder {
  readonly stay: number;
  readonly plan: string;
  readonly path: string;
  readonly unit: string;
  readonly area: readonly string[];
  readonly stage: ListedStay['stage'];
  readonly posts: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly until: CivilDate;
  readonly endedType: TimelineEntry['type'] | null;
  readonly days: number;
  readonly due: CivilDate | null;
  readonly late: boolean | null;
}

@Injectable()
export class StayQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** The longest first, unless the shortest are asked for first. @throws InvalidCursor */
  async list({
    counted,
    after,
    limit,
    sort = 'longest',
    ...filter
  }: StayListRequest): Promise<CountedPage<ListedStay>> {
    const size = pageSize(limit);
    const asked = staysAsked(filter);
    const total = counted ? await this.total(asked) : NOT_COUNTED;
    const key = keyIn(after, [COUNT_FORM, ID_FORM, COUNT_FORM]);
    const rows = await this.rows(filter, asked, { key, size, sort });
    const calendarOf = await calendarsOf(this.dataSource, rows);
    const plans = await planNames(this.dataSource, rows);
    const page = pageOf(
      rows,
      size,
      ({ days, id, stay }) => [String(days), id, String(stay)],
      ({ area, posts, until, ...row }): ListedStay => ({
        ...row,
        kind: filter.kind,
        plan: { id: row.plan, title: plans.get(row.plan)?.title ?? null },
        pathName: nameIn(plans.get(row.plan)?.paths, row.path),
        with: posts.map(postOf),
        workingDays: workingDaysOf(calendarOf(area), row.from, until),
      }),
    );
    return { ...page, ...total };
  }

  private rows(
    filter: StayFilter,
    asked: AskedStays,
    { key, size, sort }: { readonly key: readonly string[] | null; readonly size: number; readonly sort: StaySort },
  ): Promise<readonly Row[]> {
    const { stays, values } = asked;
    const at = (place: number) => `$${String(values.length + place)}`;
    const after = key && { days: at(2), id: at(3), stay: at(4) };
    const walked = () => longestWalk(asked, { today: '$2', limit: at(1), after });
    const [direction, past] = sort === 'longest' ? ['desc', '<'] : ['asc', '>'];
    const beyond = `where days ${past} ${at(2)}::integer or (days = ${at(2)}::integer
      and (id, stay) > (${at(3)}::text collate "C", ${at(4)}::integer))`;
    const from = sort === 'longest' && isWalked(filter) ? walked() : stays;
    const order = `order by days ${direction}, id, stay`;
    const sql = `
      select found.id, stay, named.number, named.title, found.plan, found.path, found.unit, found.area,
        json_build_object('id', found.stage, 'name', found.stage_name, 'kind', found.stage_kind,
          'index', found.stage_index) as stage,
        posts, entered_on::text as "from", left_on::text as "to", until::text, left_type as "endedType", days,
        found.due::text, found.due < until as late
      from (select * from ${from} ${key ? beyond : ''} ${order} limit ${at(1)}) found
        join read_side.${filter.kind} named on named.id = found.id
      order by days ${direction}, found.id, stay`;
    return this.dataSource.query<Row[]>(sql, [...values, size + 1, ...(key ?? [])]);
  }

  private total({ stays, values }: AskedStays): Promise<Total> {
    return totalOfRows(this.dataSource, { sql: `select 1 from ${stays} limit ${String(COUNTED_UP_TO + 1)}`, values });
  }
}
