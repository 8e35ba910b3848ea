import { workedByDay, type CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import { calendarsOf } from '../calendars/calendars-of.js';

/** `code`: of the area, empty for the country. `worked`: working days from its first day until each of its days. */
interface CountedCalendar {
  readonly code: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly worked: readonly number[];
}

/** `own`: codes of areas with a calendar of their own. */
export interface CountedCalendars {
  readonly own: readonly string[];
  readonly calendars: readonly CountedCalendar[];
}

/** Those that can hold within the scope. */
export async function countedCalendars(dataSource: DataSource, scope: readonly string[]): Promise<CountedCalendars> {
  const sql = 'select area from read_side.calendar where cardinality(area) > 0';
  const rows = await dataSource.query<{ readonly area: readonly string[] }[]>(sql);
  const areas = rows.map(({ area }) => area).filter((area) => scope.some((code) => meets(codeOf(area), code)));
  const owners = [[], ...areas];
  const calendarOf = await calendarsOf(
    dataSource,
    owners.map((area) => ({ area })),
  );
  const calendars = owners.flatMap((area) => {
    const calendar = calendarOf(area);
    if (!calendar) return [];
    const { from, to } = calendar;
    return { code: codeOf(area), from, to, worked: workedByDay(calendar) };
  });
  return { own: areas.map(codeOf), calendars };
}

const codeOf = (area: readonly string[]) => area.at(-1) ?? '';

/** One lies in the other. */
function meets(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}
