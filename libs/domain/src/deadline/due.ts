import { civilDate, dayBefore, daysInMonth, type CivilDate } from '../kernel/civil-date.js';
import type { Deadline, DeadlineForm } from './deadline.js';

/**
 * The last good day of a deadline; null if it names no day (continuous, on request, after arrival, split by class …). A
 * deadline without a year ("15/6 hàng năm") takes `year`. A day off does not move it.
 */
export function dueDate(deadline: Deadline, year: number): CivilDate | null {
  return lastDay(deadline.form, year, deadline.inclusive);
}

function lastDay(form: DeadlineForm, year: number, inclusive: boolean): CivilDate | null {
  const still = (day: CivilDate) => (inclusive ? day : dayBefore(day));
  switch (form.kind) {
    case 'date':
      return still(form.date);
    case 'yearly-day':
      return still(civilDate(year, form.month, Math.min(form.day, daysInMonth(year, form.month))));
    case 'month':
      return lastOfMonth(form.year ?? year, form.month);
    case 'quarter':
      return lastOfMonth(form.year ?? year, form.quarter * 3);
    case 'year':
      return civilDate(form.year, 12, 31);
    case 'any-of':
      return earliest(form.parts.map((part) => lastDay(part, year, inclusive)));
    case 'monthly':
    case 'continuous':
    case 'periodic':
    case 'ad-hoc':
    case 'on-request':
    case 'by-roadmap':
    case 'external':
    case 'unstated':
    case 'after-arrival':
    case 'split':
      return null;
  }
}

function lastOfMonth(year: number, month: number): CivilDate {
  return civilDate(year, month, daysInMonth(year, month));
}

function earliest(days: readonly (CivilDate | null)[]): CivilDate | null {
  const named = days.filter((day) => day !== null);
  return named.length === 0 ? null : named.reduce((a, b) => (a < b ? a : b));
}
