import { daysBetween, percentOf, rational, type CivilDate, type Rational } from '@app/domain';
import { Turns } from '@app/event-store';
import type { CalendarOf } from '../calendars/calendars-of.js';
import { workingDaysOf } from '../standing/working-days.js';
import { DaysSum, type DaysFigure } from './days-sum.js';

/** Stays of the same days, all late or none. `calendar`: the areas over it that have one of their own. `holder`: the first id of them. */
export interface SameStays {
  readonly from: CivilDate;
  /** Null while they have not ended. */
  readonly to: CivilDate | null;
  /** Null where nothing is due. */
  readonly late: boolean | null;
  readonly calendar: readonly string[];
  readonly count: number;
  readonly holder: string;
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

interface Lasted {
  readonly days: number;
  readonly workingDays: number | null;
}

/** By key, and all together; each is looked at once. */
export interface StaySums {
  readonly total: StayTotals;
  readonly parts: ReadonlyMap<string, StayTotals>;
}

/** Days and working days are each counted from the dates, never from one another. `keyOf`: in which part they are. */
export async function stayTotals<Same extends SameStays>(
  stays: readonly Same[],
  keyOf: (stays: Same) => string,
  { calendarOf, today }: { readonly calendarOf: CalendarOf; readonly today: CivilDate },
): Promise<StaySums> {
  const all = new TotalSum();
  const parts = new Map<string, TotalSum>();
  const turns = new Turns();
  for (const one of stays) {
    const { from, to, calendar } = one;
    const until = to ?? today;
    const days = Math.max(0, daysBetween(from, until));
    const workingDays = workingDaysOf(calendarOf(calendar), from, until);
    const lasted = { days, workingDays };
    const key = keyOf(one);
    const part = parts.get(key) ?? new TotalSum();
    parts.set(key, part);
    for (const sum of [all, part]) sum.add(one, lasted);
    await turns.give();
  }
  return { total: all.totals, parts: new Map([...parts].map(([key, sum]) => [key, sum.totals])) };
}

/** Of no stays. */
export function noStays(): StayTotals {
  return new TotalSum().totals;
}

class TotalSum {
  private readonly all = new FigureSum();
  private readonly ended = new FigureSum();
  private readonly running = new FigureSum();

  add(stays: SameStays, lasted: Lasted): void {
    this.all.add(stays, lasted);
    (stays.to === null ? this.running : this.ended).add(stays, lasted);
  }

  get totals(): StayTotals {
    return { all: this.all.figures, ended: this.ended.figures, running: this.running.figures };
  }
}

class FigureSum {
  private readonly days = new DaysSum();
  private readonly workingDays = new DaysSum();
  private stays = 0;
  private due = 0;
  private late = 0;

  add(stays: SameStays, { days, workingDays }: Lasted): void {
    const { count, late } = stays;
    this.stays += count;
    if (late !== null) this.due += count;
    if (late === true) this.late += count;
    this.days.add(days, stays);
    if (workingDays !== null) this.workingDays.add(workingDays, stays);
  }

  get figures(): StayFigures {
    const { stays, due, late } = this;
    const lateShare = percentOf(rational(BigInt(late)), rational(BigInt(due)));
    return { stays, days: this.days.figure, workingDays: this.workingDays.figure, due, late, lateShare };
  }
}
