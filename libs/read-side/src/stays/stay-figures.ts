import { daysBetween, ownerId, percentOf, rational, type CivilDate, type Rational } from '@app/domain';
import { Turns } from '@app/event-store';
import type { CalendarOf } from '../calendars/calendars-of.js';
import { workingDaysOf } from '../standing/working-days.js';

/** Stays of the same days. `calendar`: the areas over it that have one of their own. `holder`: the first id of them. */
export interface SameStays {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly ended: boolean;
  /** Null where nothing is due. */
  readonly late: boolean | null;
  readonly calendar: readonly string[];
  readonly count: number;
  readonly holder: string;
}

/** `count`: those whose days are known. `longest`: the earliest of several. */
export interface DaysFigure {
  readonly count: number;
  readonly median: Rational | null;
  readonly longest: { readonly days: number; readonly holder: string } | null;
}

/** `lateShare`: percent of those with a due day, exact; null without one. */
export interface StayFigures {
  readonly stays: number;
  readonly days: DaysFigure;
  /** By the calendar of each area; those that its days lie outside are not in it. */
  readonly workingDays: DaysFigure;
  readonly due: number;
  readonly late: number;
  readonly lateShare: Rational | null;
}

/** Those that have not ended are counted until today. */
export interface StayTotals {
  readonly all: StayFigures;
  readonly ended: StayFigures;
  readonly running: StayFigures;
}

interface Counted extends SameStays {
  readonly days: number;
  readonly workingDays: number | null;
}

/** Days and working days are each counted from the dates, never from one another. */
export async function stayTotals(stays: readonly SameStays[], calendarOf: CalendarOf): Promise<StayTotals> {
  const known = new Map<string, number | null>();
  const counted: Counted[] = [];
  const turns = new Turns();
  for (const one of stays) {
    const { from, until, calendar } = one;
    const key = `${from} ${until} ${ownerId(calendar)}`;
    const before = known.get(key);
    const workingDays = before === undefined ? workingDaysOf(calendarOf(calendar), from, until) : before;
    known.set(key, workingDays);
    counted.push({ ...one, days: Math.max(0, daysBetween(from, until)), workingDays });
    await turns.give();
  }
  return {
    all: figuresOf(counted),
    ended: figuresOf(counted.filter(({ ended }) => ended)),
    running: figuresOf(counted.filter(({ ended }) => !ended)),
  };
}

function figuresOf(stays: readonly Counted[]): StayFigures {
  const due = sum(stays.filter((one) => one.late !== null));
  const late = sum(stays.filter((one) => one.late === true));
  return {
    stays: sum(stays),
    days: daysFigure(stays),
    workingDays: daysFigure(
      stays.flatMap(({ workingDays, ...one }) => (workingDays === null ? [] : { ...one, days: workingDays })),
    ),
    due,
    late,
    lateShare: percentOf(rational(BigInt(late)), rational(BigInt(due))),
  };
}

type Days = Pick<Counted, 'days' | 'count' | 'from' | 'holder'>;

function daysFigure(stays: readonly Days[]): DaysFigure {
  const count = sum(stays);
  if (count === 0) return { count, median: null, longest: null };
  const sorted = [...stays].sort((a, b) => a.days - b.days || compare(b.from, a.from) || compare(b.holder, a.holder));
  const [lower, upper] = [Math.floor((count - 1) / 2), Math.floor(count / 2)].map((place) => daysAt(sorted, place));
  const last = sorted.at(-1);
  return {
    count,
    median: rational(BigInt((lower ?? 0) + (upper ?? 0)), 2n),
    longest: last ? { days: last.days, holder: last.holder } : null,
  };
}

/** Of the stay at a place among all, from 0. */
function daysAt(sorted: readonly Days[], place: number): number {
  let before = 0;
  for (const { days, count } of sorted) {
    before += count;
    if (place < before) return days;
  }
  return 0;
}

function sum(stays: readonly { readonly count: number }[]): number {
  return stays.reduce((total, { count }) => total + count, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
