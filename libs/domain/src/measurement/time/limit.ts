import { plainDecimal } from '../decimal-text.js';
import { decimal, divide, equals, multiply, rational, type DecimalText, type Rational } from '../exact.js';

/** `day` is a calendar day. */
export const TIME_UNITS = ['minute', 'hour', 'working-day', 'day', 'week', 'month', 'year'] as const;
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

/**
 * Why a reading is more than what the text says letter by letter.
 *
 * - `at-once`: "ngay", "trong ngày": one working day at the most.
 * - `session`: "trong buổi": half a working day at the most.
 * - `half`: a half written as "nửa", "½" or "1/2".
 * - `in-words`: the number is in words alone.
 * - `clock-hours`: a multiple of 24 hours, kept as hours, 8 of which make a working day.
 * - `slash-cases`: "5/8" is two cases.
 * - `unit-carried`: a case without a unit has that of the case before.
 * - `not-counted`: some time is named that does not count.
 */
export const READING_MARKS = [
  'at-once',
  'session',
  'half',
  'in-words',
  'clock-hours',
  'slash-cases',
  'unit-carried',
  'not-counted',
] as const;
export type ReadingMark = (typeof READING_MARKS)[number];

/**
 * A procedure's time limit, with the text it was read from. `marks`: absent from a plain reading and from older facts. `by`:
 * a person confirmed a reading with marks, or gave one of their own.
 */
export interface TimeLimit {
  readonly raw: string;
  readonly form: LimitForm;
  readonly cases: readonly TimeCase[];
  readonly marks?: readonly ReadingMark[];
  readonly by?: 'confirmed' | 'given';
}

/** Converts hours and working days. */
export const HOURS_A_WORKING_DAY = rational(8n);

/** How many hours of work a unit has; calendar days, weeks, months and years have none. */
const WORKING_HOURS: Readonly<Partial<Record<TimeUnit, Rational>>> = {
  minute: rational(1n, 60n),
  hour: rational(1n),
  'working-day': HOURS_A_WORKING_DAY,
};

/** Exact; null if the units do not convert. */
export function convert(value: Rational, from: TimeUnit, to: TimeUnit): Rational | null {
  if (from === to) return value;
  const [given, wanted] = [WORKING_HOURS[from], WORKING_HOURS[to]];
  return given && wanted ? divide(multiply(value, given), wanted) : null;
}

/** With its decimals as they are stored. @throws RangeError for one that is none */
export function canonical({ from, to, unit, statedHours }: TimeCase): TimeCase {
  const hours = statedHours === null ? null : plainDecimal(statedHours);
  return { from: plainDecimal(from), to: plainDecimal(to), unit, statedHours: hours };
}

export function isRange({ from, to }: TimeCase): boolean {
  return !equals(decimal(from), decimal(to));
}

/** Null for several cases or a range. */
export function singleCase({ cases }: TimeLimit): TimeCase | null {
  const [only, second] = cases;
  return only && !second && !isRange(only) ? only : null;
}
