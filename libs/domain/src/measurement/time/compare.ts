import { decimal, isAbove, subtract, type Rational } from '../exact.js';
import { percentOf } from '../decimal-text.js';
import { convert, type TimeCase, type TimeLimit, type TimeUnit } from './limit.js';

/** The cut of one case in its unit of before; two ends for a range. */
export interface CaseCut {
  readonly unit: TimeUnit;
  readonly from: Cut;
  readonly to: Cut;
}

/** Exact; the percent is null without a time before. */
export interface Cut {
  readonly before: Rational;
  readonly after: Rational;
  readonly saved: Rational;
  readonly percent: Rational | null;
}

export const TIME_OBSTACLES = ['MIXED_UNITS', 'NO_TIME_LIMIT', 'UNREAD_TIME_LIMIT', 'CASES_DIFFER'] as const;
export type TimeObstacle = (typeof TIME_OBSTACLES)[number];

export type TimeComparison =
  | { readonly compared: true; readonly cases: readonly CaseCut[] }
  | { readonly compared: false; readonly why: TimeObstacle };

/** The cut case by case, in order. Only hours and working days convert, 8:1. */
export function compareTime(before: TimeLimit, after: TimeLimit): TimeComparison {
  const why = obstacle(before, after);
  if (why) return { compared: false, why };
  const cases: CaseCut[] = [];
  for (const [at, old] of before.cases.entries()) {
    const cut = cutOf(old, after.cases[at]);
    if (!cut) return { compared: false, why: 'MIXED_UNITS' };
    cases.push(cut);
  }
  return { compared: true, cases };
}

export function takesLonger({ from, to }: CaseCut): boolean {
  return isAbove(from.after, from.before) || isAbove(to.after, to.before);
}

function obstacle(before: TimeLimit, after: TimeLimit): TimeObstacle | null {
  const forms = [before.form, after.form];
  if (forms.includes('unread')) return 'UNREAD_TIME_LIMIT';
  if (forms.includes('none')) return 'NO_TIME_LIMIT';
  return before.cases.length === after.cases.length ? null : 'CASES_DIFFER';
}

function cutOf(old: TimeCase, now: TimeCase | undefined): CaseCut | null {
  const from = now && convert(decimal(now.from), now.unit, old.unit);
  const to = now && convert(decimal(now.to), now.unit, old.unit);
  if (!from || !to) return null;
  return { unit: old.unit, from: cut(decimal(old.from), from), to: cut(decimal(old.to), to) };
}

function cut(before: Rational, after: Rational): Cut {
  const saved = subtract(before, after);
  return { before, after, saved, percent: percentOf(saved, before) };
}
