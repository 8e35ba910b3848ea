import { decimal, divide, equals, multiply, rational, type DecimalText, type Rational } from '../exact.js';

/** `day` is a calendar day. */
export const TIME_UNITS = ['hour', 'working-day', 'day', 'month'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** From the shortest to the longest time, equal if it is no range. */
export interface TimeCase {
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly unit: TimeUnit;
  /** Hours that the text gives beside the days, as written. */
  readonly statedHours: DecimalText | null;
}

/** `none`: the text states no limit, or is empty. `unread`: not understood, stored as written. */
export type LimitForm = 'cases' | 'none' | 'unread';

/** A procedure's time limit, with the text it was read from. */
export interface TimeLimit {
  readonly raw: string;
  readonly form: LimitForm;
  readonly cases: readonly TimeCase[];
}

/** Converts hours and working days; calendar days and months never convert. */
export const HOURS_A_WORKING_DAY = rational(8n);

/** Exact; null if the units do not convert. */
export function convert(value: Rational, from: TimeUnit, to: TimeUnit): Rational | null {
  if (from === to) return value;
  if (from === 'hour' && to === 'working-day') return divide(value, HOURS_A_WORKING_DAY);
  if (from === 'working-day' && to === 'hour') return multiply(value, HOURS_A_WORKING_DAY);
  return null;
}

/** Null for several cases or a range. */
export function singleCase({ cases }: TimeLimit): TimeCase | null {
  const [only, second] = cases;
  return only && !second && equals(decimal(only.from), decimal(only.to)) ? only : null;
}
