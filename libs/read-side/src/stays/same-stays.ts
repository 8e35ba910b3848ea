import type { CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { CountedCalendars } from './counted-calendars.js';
import type { AskedStays } from './stay-filter.js';

/** Stays that last as long in days and working days, all late or none. `from`, `holder`: of the earliest of them. */
export interface SameStays {
  readonly days: number;
  /** By the calendar of their area; null where that does not reach. */
  readonly workingDays: number | null;
  readonly ended: boolean;
  /** Null where nothing is due. */
  readonly late: boolean | null;
  readonly count: number;
  readonly from: CivilDate;
  /** Days from their arrival until their end, or today; negative where they were dated the other way round. */
  readonly span: number;
  /** The first id; null where it is not told. */
  readonly holder: string | null;
}

export interface PartKey {
  readonly value: string;
  readonly name: string | null;
}

interface Row extends PartKey, Pick<SameStays, 'ended' | 'late' | 'count' | 'workingDays' | 'span'> {
  readonly first: string;
}

/** As few rows as there are lengths, whatever the number of stays. `value`, `name`: SQL, the part of a stay. */
export async function sameStays(
  dataSource: DataSource,
  { stays, values }: Pick<AskedStays, 'stays' | 'values'>,
  { value, name }: { readonly value: string; readonly name: string },
  { own, calendars }: CountedCalendars,
): Promise<readonly (SameStays & PartKey)[]> {
  const nth = (place: number) => `$${String(values.length + place)}`;
  const each = `unnest(${nth(1)}::text[], ${nth(2)}::date[], ${nth(3)}::date[], ${nth(4)}::integer[])`;
  const code = own.length === 0 ? `''` : codeIn(nth(6));
  const workedOn = (day: string) => `(${nth(5)}::integer[])[at + (${day} - first_day)]`;
  const sql = `
    select value, name, min(span) as span, min(worked) as "workingDays", bool_or(ended) as ended, bool_or(late) as late,
      count(*)::integer as count, min(first) as first
    from (
      select listed.*, ((span + ${SPANS})::bigint << 26) + ((coalesce(worked, -1) + 1) << 3)
        + (coalesce(late::integer + 1, 0) << 1) + ended::integer as same
      from (
        select value, name, until - entered_on as span, left_on is not null as ended,
          due < until as late, (entered_on::text || ' ' || id) collate "C" as first,
          case when entered_on between first_day and last_day and until between first_day and last_day
            then greatest(${workedOn('until')} - ${workedOn('entered_on')}, 0) end as worked
        from (
          select ${value} as value, ${name} as name, area, entered_on, left_on, until, due, id from ${stays} offset 0
        ) told left join ${each} as calendar(code, first_day, last_day, at) on code = ${code}
        where ${nth(6)}::text[] is not null
      ) listed offset 0
    ) stays group by value, name, same`;
  const asked = [
    calendars.map((one) => one.code),
    calendars.map(({ from }) => from),
    calendars.map(({ to }) => to),
    firstPlaces(calendars),
    calendars.flatMap(({ worked }) => worked),
    own,
  ];
  const rows = await dataSource.query<Row[]>(sql, [...values, ...asked]);
  return rows.map(({ first, ...row }) => {
    return { ...row, days: Math.max(0, row.span), from: first.slice(0, DAY), holder: first.slice(DAY + 1) };
  });
}

const DAY = '2026-01-01'.length;
/** So that no span is a negative number; both days and whether it is late are one number, of which the planner expects few. */
const SPANS = '4194304';

/** From 1, of each calendar among all their days. */
function firstPlaces(calendars: CountedCalendars['calendars']): readonly number[] {
  let next = 1;
  return calendars.map(({ worked }) => {
    const first = next;
    next += worked.length;
    return first;
  });
}

/** SQL: the nearest area over a stay that has a calendar of its own; most have none, and share that of the country. */
const codeIn = (own: string) => `case when area && ${own}::text[] then
  (select named.code from unnest(area) with ordinality as named(code, place) where named.code = any(${own}::text[])
    order by named.place desc limit 1)
  else '' end`;
