import { rational, type CivilDate, type Rational } from '@app/domain';

/** `count`: those whose days are known. `longest`: the earliest of several. */
export interface DaysFigure {
  readonly count: number;
  readonly median: Rational | null;
  readonly longest: { readonly days: number; readonly holder: string } | null;
}

/** So many stays that last as long. */
interface Alike {
  readonly from: CivilDate;
  readonly count: number;
  readonly holder: string;
}

type Lasting = NonNullable<DaysFigure['longest']> & Pick<Alike, 'from'>;

/** How long stays last, one after the other. */
export class DaysSum {
  /** By days. */
  private readonly counts = new Map<number, number>();
  private count = 0;
  private longest: Lasting | null = null;

  add(days: number, { from, count, holder }: Alike): void {
    this.counts.set(days, (this.counts.get(days) ?? 0) + count);
    this.count += count;
    if (this.longest !== null && days < this.longest.days) return;
    const one = { days, from, holder };
    if (this.longest === null || isLonger(one, this.longest)) this.longest = one;
  }

  get figure(): DaysFigure {
    const { count, longest } = this;
    return { count, median: this.median, longest: longest && { days: longest.days, holder: longest.holder } };
  }

  private get median(): Rational | null {
    if (this.count === 0) return null;
    const sorted = [...this.counts].sort(([a], [b]) => a - b);
    const places = [Math.floor((this.count - 1) / 2), Math.floor(this.count / 2)];
    const [lower = 0, upper = 0] = places.map((place) => daysAt(sorted, place));
    return rational(BigInt(lower + upper), 2n);
  }
}

/** Of those that last as long, the earliest is taken for the longest. */
function isLonger(one: Lasting, other: Lasting): boolean {
  if (one.days !== other.days) return one.days > other.days;
  return one.from === other.from ? one.holder < other.holder : one.from < other.from;
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
