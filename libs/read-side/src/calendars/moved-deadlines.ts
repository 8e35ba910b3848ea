import { ownerId, type CalendarState, type CivilDate, type DayOff, type WorkingCalendar } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { dueView, type DueView } from '../standing/working-days.js';
import { calendarsOf, type CalendarOf } from './calendars-of.js';

/** What is due, by the calendar that holds and by the one tried. Its date stays; how far it is away may not. */
export interface MovedDeadline {
  readonly kind: 'proposal' | 'dossier';
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly plan: string;
  readonly due: CivilDate;
  readonly before: Pick<DueView, 'workingDaysLeft' | 'dueOnDayOff'>;
  readonly after: Pick<DueView, 'workingDaysLeft' | 'dueOnDayOff'>;
}

/** `total`: of all; the soonest are shown. */
export interface MovedDeadlines {
  readonly total: number;
  readonly shown: readonly MovedDeadline[];
}

interface Tried {
  /** Path of the area whose own calendar it is; empty for the country. */
  readonly area: readonly string[];
  readonly calendar: WorkingCalendar;
  readonly today: CivilDate;
}

interface Place {
  readonly due: CivilDate;
  readonly area: string[];
  readonly count: number;
}

type Row = Omit<MovedDeadline, 'before' | 'after'> & { readonly area: string[] };
type Views = Pick<MovedDeadline, 'before' | 'after'>;

const MOST_SHOWN = 50;

@Injectable()
export class MovedDeadlineQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Of what is open in the area and is due today or later, whatever another calendar would make different. */
  async by({ area, calendar, today }: Tried): Promise<MovedDeadlines> {
    const owner = area.at(-1) ?? null;
    const places = await this.dataSource.query<Place[]>(PLACES, [today, owner]);
    const held = await calendarsOf(this.dataSource, places);
    const state: CalendarState = { status: 'set', area, calendar, versions: [calendar.version] };
    const tried = await calendarsOf(this.dataSource, places, new Map([[ownerId(area), state]]));
    const viewsOf = (place: Pick<Place, 'due' | 'area'>) => views(place, { held, tried, today });
    const moved = places.filter((place) => isOther(viewsOf(place)));
    const rows = moved.length === 0 ? [] : await this.rows(moved, { today, owner });
    return {
      total: moved.reduce((sum, { count }) => sum + count, 0),
      shown: rows.map(({ area: own, ...row }) => ({ ...row, ...viewsOf({ due: row.due, area: own }) })),
    };
  }

  private rows(
    moved: readonly Place[],
    { today, owner }: { readonly today: CivilDate; readonly owner: string | null },
  ) {
    const pairs = moved.map(({ due, area }) => `${due} ${area.join(' ')}`);
    return this.dataSource.query<Row[]>(ROWS, [today, owner, pairs, MOST_SHOWN]);
  }
}

interface Calendars {
  readonly held: CalendarOf;
  readonly tried: CalendarOf;
  readonly today: CivilDate;
}

function views({ due, area }: Pick<Place, 'due' | 'area'>, { held, tried, today }: Calendars): Views {
  const by = (calendarOf: CalendarOf) => {
    const { workingDaysLeft, dueOnDayOff } = dueView({ due, today, left: true }, calendarOf(area));
    return { workingDaysLeft, dueOnDayOff };
  };
  return { before: by(held), after: by(tried) };
}

function isOther({ before, after }: Views): boolean {
  const name = (day: DayOff | null) => (day === null ? null : day.kind === 'notice' ? day.name : day.kind);
  return before.workingDaysLeft !== after.workingDaysLeft || name(before.dueOnDayOff) !== name(after.dueOnDayOff);
}

/** A proposal in a dossier waits as that dossier. */
const OPEN = `
  select 'proposal' as kind, id, number, title, plan, due::text as due, area from read_side.proposal
    where status = 'open' and phase <> 'in-dossier' and due >= $1::date and ($2::text is null or $2 = any(area))
  union all
  select 'dossier', id, number, title, plan, due::text, area from read_side.dossier
    where status <> 'over' and due >= $1::date and ($2::text is null or $2 = any(area))`;

const PLACES = `select due, area, count(*)::int as count from (${OPEN}) open group by due, area order by due, area`;

const ROWS = `select kind, id, number, title, plan, due, area from (${OPEN}) open
  where due || ' ' || array_to_string(area, ' ') = any($3::text[]) order by due, kind desc, id limit $4`;
