/** A day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; sorts as text. */
export type CivilDate = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** No record is older; databases do not know the year 0. */
const FIRST_YEAR = 1900;

/** Whether the text is an existing day from 1900 on. */
export function isCivilDate(text: string): boolean {
  const parts = FORM.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day must exist in the Gregorian calendar. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function dayBefore(date: CivilDate): CivilDate {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day > 1) return civilDate(year, month, day - 1);
  if (month > 1) return civilDate(year, month - 1, daysInMonth(year, month - 1));
  return civilDate(year - 1, 12, 31);
}

export function dayAfter(date: CivilDate): CivilDate {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day < daysInMonth(year, month)) return civilDate(year, month, day + 1);
  return month < 12 ? civilDate(year, month + 1, 1) : civilDate(year + 1, 1, 1);
}

/** The same day of the next year; 28 February after a leap day. */
export function yearAfter(date: CivilDate): CivilDate {
  const [year, month, day] = [yearOf(date) + 1, Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return civilDate(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar. */
function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const shifted = (month + 9) % 12;
  const whole = (n: number, by: number) => (n - (n % by)) / by;
  const leaps = whole(year, 4) - whole(year, 100) + whole(year, 400);
  return year * 365 + leaps + whole(shifted * 306 + 5, 10) + Number(date.slice(8, 10)) - 1;
}

/** Calendar days; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}
