import { daysBetween, percentOf, rational, type CivilDate, type Rational } from '@app/domain';
import { Turns } from '@app/event-store';
import type { CalendarOf } from '../calendars/calendars-of.js';
import { workingDaysOf } from '../standing/working-days.js';

/** Stays of the same days. `calendar`: the areas over it that have one of their own. `holder`: the first id of them. */
export interface SameStays {
  readonly from: CivilDate;
  /** Null while they have not ended. */
  readonly to: CivilDate | null;
  readonly due: CivilDate | null;
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

/** With their days. `late`: null where nothing is due. */
export interface CountedStays extends SameStays {
  readonly days: number;
  readonly workingDays: number | null;
  readonly late: boolean | null;
}

/** Days and working days are each counted from the dates, never from one another. */
export async function countedStays<Same extends SameStays>(
  stays: readonly Same[],
  { calendarOf, today }: { readonly calendarOf: CalendarOf; readonly today: CivilDate },
): Promise<readonly (Same & CountedStays)[]> {
  const counted: (Same & CountedStays)[] = [];
  const turns = new Turns();
  for (const one of stays) {
    const { from, to, due, calendar } = one;
    const until = to ?? today;
    const days = Math.max(0, daysBetween(from, until));
    const workingDays = workingDaysOf(calendarOf(calendar), from, until);
    counted.push({ ...one, days, workingDays, late: due === null ? null : due < until });
    await turns.give();
  }
  return counted;
}

export function stayTotals(stays: readonly CountedStays[]): StayTotals {
  return {
    all: figuresOf(stays),
    ended: figuresOf(stays.filter(({ to }) => to !== null)),
    running: figuresOf(stays.filter(({ to }) => to === null)),
  };
}

function figuresOf(stays: readonly CountedStays[]): StayFigures {
  const due = sum(stays.filter((one) => one.late !== null));
  const late = sum(stays.filter((one) => one.late === true));
  return {
    stays: sum(stays),
    days: daysFigure(stays, ({ days }) => days),
    workingDays: daysFigure(stays, ({ workingDays }) => workingDays),
    due,
    late,
    lateShare: percentOf(rational(BigInt(late)), rational(BigInt(due))),
  };
}

function daysFigure(stays: readonly CountedStays[], daysOf: (stays: CountedStays) => number | null): DaysFigure {
  const counts = new Map<number, number>();
  let longest: Lasting | null = null;
  for (const one of stays) {
    const days = daysOf(one);
    if (days === null) continue;
    counts.set(days, (counts.get(days) ?? 0) + one.count);
    const { from, holder } = one;
    if (longest === null || isLonger({ days, from, holder }, longest)) longest = { days, from, holder };
  }
  const count = [...counts.values()].reduce((total, each) => total + each, 0);
  return { count, median: medianOf(counts, count), longest: longest && { days: longest.days, holder: longest.holder } };
}

type Lasting = NonNullable<DaysFigure['longest']> & Pick<SameStays, 'from'>;

/** Of those that last as long, the earliest is taken for the longest. */
function isLonger(one: Lasting, other: Lasting): boolean {
  if (one.days !== other.days) return one.days > other.days;
  return one.from === other.from ? one.holder < other.holder : one.from < other.from;
}

/** `counts`: by days. */
function medianOf(counts: ReadonlyMap<number, number>, count: number): Rational | null {
  if (count === 0) return null;
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const places = [Math.floor((count - 1) / 2), Math.floor(count / 2)];
  const [lower = 0, upper = 0] = places.map((place) => daysAt(sorted, place));
  return rational(BigInt(lower + upper), 2n);
}

/** Of the stay at a place among all, from 0. */
function daysAt(sorted: readonly (readonly number[])[], place: number): number {
  let before = 0;
  for (const [days = 0, count = 0] of sorted) {
    before += count;
    if (place < before) return days;
  }
  return 0;
}

function sum(stays: readonly { readonly count: number }[]): number {
  return stays.reduce((total, { count }) => total + count, 0);
}
