import { decimal, divide, equals, multiply, rational, type DecimalText, type Rational } from '../exact.js';

/** Units in which time limits are written; `day` is a calendar day. */
export const TIME_UNITS = ['hour', 'working-day', 'day', 'month'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** One case of a limit: from the shortest to the longest time, the same when it is no range. */
export interface TimeCase {
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly unit: TimeUnit;
  /** Hours that the text gives beside the days, as written. */
  readonly statedHours: DecimalText | null;
}

/** `cases`: read; `none`: the text says that there is no limit, or nothing; `unread`: kept as written, not understood. */
export type LimitForm = 'cases' | 'none' | 'unread';

/** How long a procedure may take, with the text that it was read from. */
export interface TimeLimit {
  readonly raw: string;
  readonly form: LimitForm;
  readonly cases: readonly TimeCase[];
}

/** Hours of a working day by which hours and working days convert; calendar days and months never do. */
export const HOURS_A_WORKING_DAY = rational(8n);

/** The value in another unit, exact; null where the two units do not convert. */
export function convert(value: Rational, from: TimeUnit, to: TimeUnit): Rational | null {
  if (from === to) return value;
  if (from === 'hour' && to === 'working-day') return divide(value, HOURS_A_WORKING_DAY);
  if (from === 'working-day' && to === 'hour') return multiply(value, HOURS_A_WORKING_DAY);
  return null;
}

/** The one value of a limit with a single case and no range; null otherwise. */
export function singleCase({ cases }: TimeLimit): TimeCase | null {
  const [only, second] = cases;
  return only && !second && equals(decimal(only.from), decimal(only.to)) ? only : null;
}
