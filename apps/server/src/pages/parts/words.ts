import type { CivilDate } from '@app/domain';

/** `15/05/2026`. */
export function day(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

/** `15/05`, for days near today. */
export function shortDay(date: CivilDate): string {
  return day(date).slice(0, 5);
}

/** `1.234.567`. */
export function count(number: number): string {
  return number.toLocaleString('vi-VN');
}

/** `còn 3 ngày làm việc`, `đến hạn`, `quá 2 ngày làm việc`; empty where no calendar counts them. Under `DUE`, the unit is short. */
export function daysLeft(workingDays: number | null, unit = 'ngày làm việc'): string {
  if (workingDays === null) return '';
  if (workingDays === 0) return 'đến hạn';
  return workingDays > 0 ? `còn ${count(workingDays)} ${unit}` : `quá ${count(-workingDays)} ${unit}`;
}

/** `15/05/2026, còn 3 ngày làm việc`; the day alone where nothing counts down to it. */
export function dueWords(due: string, workingDays: number | null): string {
  return [day(due), daysLeft(workingDays)].filter((words) => words !== '').join(', ');
}

/** `12 ngày theo lịch`. */
export function calendarDays(days: number): string {
  return `${count(days)} ngày theo lịch`;
}

/** `15/05/2026 09:30`, in Việt Nam, of an instant (ISO 8601). */
export function moment(instant: string): string {
  const here = new Date(Date.parse(instant) + AHEAD_MS).toISOString();
  return `${day(here.slice(0, 10))} ${here.slice(11, 16)}`;
}

/** Heads a column of days left. */
export const DUE = 'Hạn (ngày làm việc)';

/** The civil date in Việt Nam of an instant (ISO 8601). */
export function dayOf(instant: string): CivilDate {
  return new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, 10);
}

/** Asia/Ho_Chi_Minh: seven hours ahead of UTC on every day since 1975. */
const AHEAD_MS = 7 * 60 * 60 * 1000;
