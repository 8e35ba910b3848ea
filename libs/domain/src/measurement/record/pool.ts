import { isAbove, multiply, ONE, type Rational } from '../exact.js';
import type { CaseCut, TimeComparison } from '../time/compare.js';
import { compareTime } from '../time/compare.js';
import { convert, type TimeLimit, type TimeUnit } from '../time/limit.js';
import type { Measurement } from './measurement.js';

/** Kinds of time that can be added: working time in hours, calendar days, weeks, months, years. */
export const TIME_KINDS = ['working-hour', 'day', 'week', 'month', 'year'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

/** One procedure's time in a total: its longest case, and the longer end of a range. */
export interface PooledTime {
  readonly kind: TimeKind;
  readonly before: Rational;
  readonly after: Rational;
}

const KIND_OF: Readonly<Record<TimeUnit, TimeKind>> = {
  minute: 'working-hour',
  hour: 'working-hour',
  'working-day': 'working-hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

/** Null if nothing is compared. */
export function pooled(comparison: TimeComparison): PooledTime | null {
  if (!comparison.compared) return null;
  const cases = comparison.cases.map(inKind);
  const [first, ...others] = cases;
  if (!first) return null;
  return others.reduce(
    (longest, one) => (one.kind === first.kind && isAbove(one.before, longest.before) ? one : longest),
    first,
  );
}

/** Null without a time that can be compared. */
export function pooledTime({ time }: Measurement): PooledTime | null {
  return time && pooled(compareTime(time.before, time.after));
}

/** A limit's time in the denominator of a total; null if it names none. */
export function pooledLimit(limit: TimeLimit): PooledTime | null {
  return pooled(compareTime(limit, limit));
}

function inKind({ unit, to }: CaseCut): PooledTime {
  const factor = convert(ONE, unit, 'hour') ?? ONE;
  return { kind: KIND_OF[unit], before: multiply(to.before, factor), after: multiply(to.after, factor) };
}
