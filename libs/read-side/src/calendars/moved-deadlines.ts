import { ownerId, type CalendarState, type CivilDate, type WorkingCalendar } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { DAY_FORM, ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import { calendarsOf } from './calendars-of.js';
import { bothDays, DEADLINE_MOVES, movesOf, type BothDays, type DeadlineMove, type WaitingSpan } from './moved-by.js';
import { openIn } from './open-deadlines.js';

/** What is open, by the calendar that holds and by the one tried. Its date stays; how far it is away may not. */
export interface MovedDeadline extends BothDays {
  readonly kind: 'proposal' | 'dossier';
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly plan: string;
  readonly since: CivilDate;
  readonly due: CivilDate | null;
}

/** `total`, `counts`: of all, whatever is shown; `shown`: a page of them, the soonest due first. */
export interface MovedDeadlines {
  readonly total: number;
  readonly counts: Readonly<Record<DeadlineMove, number>>;
  readonly shown: readonly MovedDeadline[];
  readonly next: string | null;
}

interface Tried {
  /** Path of the area whose own calendar it is; empty for the country. */
  readonly area: readonly string[];
  readonly calendar: WorkingCalendar;
  readonly today: CivilDate;
  /** Which are shown; all without it. */
  readonly move?: DeadlineMove | undefined;
  readonly after?: string | null | undefined;
  /** 1 to 100, default 50. */
  readonly limit?: number | undefined;
}

interface Span extends WaitingSpan {
  readonly count: number;
}

type Row = Omit<MovedDeadline, 'before' | 'after'> & WaitingSpan;

@Injectable()
export class MovedDeadlineQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Of all that is open in the area, late or not, whatever another calendar would make different. @throws InvalidCursor */
  async by({ area, calendar, today, move, after, limit }: Tried): Promise<MovedDeadlines> {
    const owner = area.at(-1) ?? null;
    const key = keyIn(after, [DAY_FORM, KIND_FORM, ID_FORM]) ?? EARLIEST;
    const spans = await this.dataSource.query<Span[]>(SPANS, [owner]);
    const held = await calendarsOf(this.dataSource, spans);
    const state: CalendarState = { status: 'set', area, calendar, versions: [calendar.version] };
    const tried = await calendarsOf(this.dataSource, spans, new Map([[ownerId(area), state]]));
    const daysOf = (span: WaitingSpan) => bothDays(span, { held, tried, today });
    const moved = spans.map((span) => ({ span, moves: movesOf(daysOf(span)) })).filter(({ moves }) => moves.length > 0);
    const sum = (some: typeof moved) => some.reduce((total, { span }) => total + span.count, 0);
    const having = (one: DeadlineMove) => moved.filter(({ moves }) => moves.includes(one));
    const size = pageSize(limit);
    const wanted = (move ? having(move) : moved).map(({ span }) => spanKey(span));
    const rows = wanted.length === 0 ? [] : await this.dataSource.query<Row[]>(ROWS, [owner, wanted, ...key, size + 1]);
    const { items, next } = pageOf(
      rows,
      size,
      ({ due, kind, id }) => [due ?? UNDATED, kind, id],
      ({ area: own, ...row }) => ({ ...row, ...daysOf({ ...row, area: own }) }),
    );
    const counts = Object.fromEntries(DEADLINE_MOVES.map((one) => [one, sum(having(one))]));
    return { total: sum(moved), counts: counts as MovedDeadlines['counts'], shown: items, next };
  }
}

const UNDATED = '9999-12-31';
const KIND_FORM = /^(proposal|dossier)$/;
/** Before the first of all. */
const EARLIEST = ['0001-01-01', '', ''];

const spanKey = ({ since, due, area }: WaitingSpan) => [since, due ?? '', ...area].join(' ');
const SPAN_KEY = `concat_ws(' ', since, coalesce(due, ''), array_to_string(area, ' '))`;

const OPEN = openIn(() => '$1::text is null or $1 = any(area)');

const SPANS = `select since, due, area, count(*)::int as count from (${OPEN}) open group by since, due, area`;

const ROWS = `select kind, id, number, title, plan, since, due, area from (${OPEN}) open
  where ${SPAN_KEY} = any($2::text[])
    and (coalesce(due, '${UNDATED}'), kind collate "C", id collate "C") > ($3::text, $4::text, $5::text)
  order by coalesce(due, '${UNDATED}'), kind collate "C", id collate "C" limit $6`;
