import { percentOf, rational, type Rational } from '@app/domain';
import { DaysSum, type DaysFigure, type Longest } from './days-sum.js';
import type { SameStays } from './same-stays.js';

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

/** Whose the longest are. */
export type HolderOf = (longest: Longest) => string;

/** Of stays that are added one group after the other. */
export class StaySum {
  private readonly sums = { all: new FigureSum(), ended: new FigureSum(), running: new FigureSum() };

  add(stays: SameStays): void {
    this.sums.all.add(stays);
    (stays.ended ? this.sums.ended : this.sums.running).add(stays);
  }

  get longest(): readonly Longest[] {
    const { all, ended, running } = this.sums;
    return [all, ended, running].flatMap((sum) => sum.longest);
  }

  totals(holderOf: HolderOf): StayTotals {
    const { all, ended, running } = this.sums;
    return { all: all.figures(holderOf), ended: ended.figures(holderOf), running: running.figures(holderOf) };
  }
}

class FigureSum {
  private readonly days = new DaysSum();
  private readonly workingDays = new DaysSum();
  private stays = 0;
  private due = 0;
  private late = 0;

  /** Days and working days are each counted from the dates, never from one another. */
  add({ days, workingDays, late, ...alike }: SameStays): void {
    const { count } = alike;
    this.stays += count;
    if (late !== null) this.due += count;
    if (late === true) this.late += count;
    this.days.add(days, alike);
    if (workingDays !== null) this.workingDays.add(workingDays, alike);
  }

  get longest(): readonly Longest[] {
    return [this.days, this.workingDays].flatMap((sum) => sum.longest ?? []);
  }

  figures(holderOf: HolderOf): StayFigures {
    const { stays, due, late } = this;
    const lateShare = percentOf(rational(BigInt(late)), rational(BigInt(due)));
    const [days, workingDays] = [this.days.figure(holderOf), this.workingDays.figure(holderOf)];
    return { stays, days, workingDays, due, late, lateShare };
  }
}
