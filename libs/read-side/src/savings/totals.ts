import { percentOf, type Rational } from '@app/domain';
import type { Figure } from './contributions.js';
import { exactNumber } from './exact-number.js';

/** `kind`: of time, the method of the cost, or a reason. */
export interface FigureSum {
  readonly figure: Figure;
  readonly kind: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
  readonly saved: string;
}

/** Time in the unit of its kind, cost in whole đồng a year. `percent` is exact, null without a before. */
export interface Saved {
  readonly kind: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
  readonly saved: string;
  readonly percent: Rational | null;
}

export interface Reason {
  readonly why: string;
  readonly count: number;
}

/** By kind, never added over kinds; what has no figure, and why; and against 2024. */
export interface FigureTotals {
  readonly totals: readonly Saved[];
  readonly notComputed: readonly Reason[];
  readonly against2024: {
    readonly live: readonly Saved[];
    readonly approved: readonly Saved[];
    readonly unmatched: readonly Reason[];
  };
}

/**
 * Of lines. `counted`: no duplicate; `duplicates`: of another line, though a figure may count. Each is besides in just one of
 * the others: `computed`: totals have a figure of it; `uncomputed`: none could be computed; `elsewhere`: all that it has counts
 * in the line that it duplicates; `over`: rejected or referred, which is neither counted nor a duplicate.
 */
export type LineCounts = Readonly<
  Record<'counted' | 'duplicates' | 'over' | 'computed' | 'uncomputed' | 'elsewhere', number>
>;

export interface SavingTotals {
  readonly lines: LineCounts;
  readonly time: FigureTotals;
  readonly cost: FigureTotals;
}

export function totalsOf(sums: readonly FigureSum[]): SavingTotals {
  const lines = (kind: string) => sums.find((one) => one.figure === 'line' && one.kind === kind)?.count ?? 0;
  return {
    lines: {
      counted: lines('counted'),
      duplicates: lines('duplicate'),
      over: lines('over'),
      computed: lines('computed'),
      uncomputed: lines('uncomputed'),
      elsewhere: lines('elsewhere'),
    },
    time: figureTotals(sums, 'time'),
    cost: figureTotals(sums, 'cost'),
  };
}

function figureTotals(sums: readonly FigureSum[], figure: 'time' | 'cost'): FigureTotals {
  const of = (name: Figure) => sums.filter((one) => one.figure === name);
  return {
    totals: of(figure).map(savedOf),
    notComputed: of(`${figure}-not-computed`).map(reasonOf),
    against2024: {
      live: of(`${figure}-live`).map(savedOf),
      approved: of(`${figure}-approved`).map(savedOf),
      unmatched: of(`${figure}-unmatched`).map(reasonOf),
    },
  };
}

function savedOf({ kind, count, before, after, saved }: FigureSum): Saved {
  return { kind, count, before, after, saved, percent: percentOf(exactNumber(saved), exactNumber(before)) };
}

function reasonOf({ kind, count }: FigureSum): Reason {
  return { why: kind, count };
}
