import { rational, type CivilDate, type Rational } from '@app/domain';

/** `count`: those whose days are known. `longest`: the earliest of several. */
export interface DaysFigure {
  readonly count: number;
  readonly median: Rational | null;
  readonly longest: { readonly days: number; readonly holder: string } | null;
}

/** `span`: days from its arrival on, negative where that was dated after its end. `holder`: null where it is not told whose it is. */
export interface Longest {
  readonly days: number;
  readonly from: CivilDate;
  readonly span: number;
  readonly ended: boolean;
  readonly holder: string | null;
}

/** So many stays that last as long; of the earliest of them. */
type Alike = Omit<Longest, 'days'> & { readonly count: number };

/** How long stays last, one after the other. */
export class DaysSum {
  /** By days. */
  private readonly counts = new Map<number, number>();
  private count = 0;
  private most: Longest | null = null;

  add(days: number, { count, ...first }: Alike): void {
    this.counts.set(days, (this.counts.get(days) ?? 0) + count);
    this.count += count;
    const one = { days, ...first };
    if (this.most === null || isLonger(one, this.most)) this.most = one;
  }

  get longest(): Longest | null {
    return this.most;
  }

  /** `holderOf`: whose the longest is. */
  figure(holderOf: (longest: Longest) => string): DaysFigure {
    const { count, most } = this;
    return { count, median: this.median, longest: most && { days: most.days, holder: holderOf(most) } };
  }

  private get median(): Rational | null {
    if (this.count === 0) return null;
    const sorted = [...this.counts].sort(([a], [b]) => a - b);
    const places = [Math.floor((this.count - 1) / 2), Math.floor(this.count / 2)];
    const [lower = 0, upper = 0] = places.map((place) => daysAt(sorted, place));
    return rational(BigInt(lower + upper), 2n);
  }
}

/** Of those that last as long, the earliest is taken for the longest; of these what ended first, and what has not ended last. */
function isLonger(one: Longest, other: Longest): boolean {
  if (one.days !== other.days) return one.days > other.days;
  if (one.from !== other.from) return one.from < other.from;
  if (one.span !== other.span) return one.span < other.span;
  if (one.ended !== other.ended) return one.ended;
  return (one.holder ?? '') < (other.holder ?? '');
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
