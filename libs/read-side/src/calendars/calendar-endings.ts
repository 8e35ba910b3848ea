import { areasAbove, daysBetween, ownerId, type CivilDate } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { OwnedView } from '../areas/owned-queries.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { openIn } from './open-deadlines.js';

/** A calendar that ends soon, or before something that is open is due. */
export interface CalendarEnding {
  readonly id: string;
  readonly area: readonly string[];
  readonly to: CivilDate;
  /** Until its last day; negative once that has passed. */
  readonly daysLeft: number;
  /** How many open deadlines lie after it, and the first of them. */
  readonly beyond: number;
  readonly firstBeyond: CivilDate | null;
}

/** Days before its end: the country's notice for the next year comes in autumn. */
const SOON_DAYS = 60;

interface EndRow {
  readonly id: string;
  readonly area: string[];
  readonly to: CivilDate;
}

interface BeyondRow {
  readonly area: string[];
  readonly due: CivilDate;
  readonly count: number;
}

@Injectable()
export class CalendarEndings {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Of the calendars that the reader sees, by open deadlines in the scope. The country's first. */
  async list({ scope, reach }: OwnedView, today: CivilDate): Promise<readonly CalendarEnding[]> {
    const ends = await this.dataSource.query<EndRow[]>(ENDS, [scope, reach]);
    const earliest = ends.map(({ to }) => to).sort()[0];
    if (earliest === undefined) return [];
    const beyond = await this.dataSource.query<BeyondRow[]>(BEYOND, [scope, earliest]);
    const byId = new Map(ends.map((one) => [one.id, one]));
    return ends
      .map(({ id, area, to }) => {
        const own = beyond.filter((row) => row.due > to && nearest(row.area, byId) === id);
        const firstBeyond = own.map(({ due }) => due).sort()[0] ?? null;
        const count = own.reduce((sum, row) => sum + row.count, 0);
        return { id, area, to, daysLeft: daysBetween(today, to), beyond: count, firstBeyond };
      })
      .filter(({ daysLeft, beyond: count }) => daysLeft <= SOON_DAYS || count > 0);
  }
}

/** Whose last day holds in an area. */
function nearest(area: readonly string[], ends: ReadonlyMap<string, EndRow>): string | undefined {
  const owners = areasAbove(area).map(ownerId);
  return owners.findLast((id) => ends.has(id));
}

/** One that adds its days to those above ends where they do. */
const ENDS = `select id, area, state::jsonb #>> '{calendar,to}' as "to" from read_side.calendar
  where (owner = '' or owner = any($2) or area && $1) and state::jsonb #>> '{calendar,adds}' is null order by owner`;

const BEYOND = `select area, due, count(*)::int as count
  from (${openIn((due) => `area && $1 and ${due} > $2::date`)}) open group by area, due`;
