import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate, dayBefore, daysInMonth } from '../kernel/civil-date.js';
import {
  addWorkingDays,
  dayOffOn,
  isWorkingDay,
  OutsideCalendar,
  workingDaysBetween,
  type CalendarDay,
  type WorkingCalendar,
} from './index.js';

const file = join(__dirname, '../../../../deploy/calendars/vn-2025-2026.json');
const calendar = JSON.parse(readFileSync(file, 'utf8')) as WorkingCalendar;

const workedIn = (year: number, month: number) =>
  Array.from({ length: daysInMonth(year, month) }, (_, at) => civilDate(year, month, at + 1)).filter((date) =>
    isWorkingDay(calendar, date),
  ).length;
const monthsOf = (year: number) => Array.from({ length: 12 }, (_, at) => workedIn(year, at + 1));
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('the calendar of Việt Nam for 2025 and 2026', () => {
  it('has 250 working days in each year, and those of 2026 month by month', () => {
    expect(sum(monthsOf(2025))).toBe(250);
    expect(monthsOf(2026)).toEqual([21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 21, 23]);
    expect(sum(monthsOf(2026))).toBe(250);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-08-20', 10, '2026-09-07'],
    ['2026-04-24', 5, '2026-05-06'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-25', 5, '2025-05-06'],
    ['2025-01-24', 1, '2025-02-03'],
  ])('from %s, %i working days end on %s', (from, days, end) => {
    expect(addWorkingDays(calendar, from, days)).toBe(end);
    expect(workingDaysBetween(calendar, from, end)).toBe(days);
    expect(workingDaysBetween(calendar, end, from)).toBe(-days);
  });

  it('lists every day once, in order, with its name and source, and swaps only weekends in', () => {
    const listed = (days: readonly CalendarDay[]) => days.map(({ date }) => date);
    const { daysOff, swappedWorkingDays, undecided } = calendar;
    for (const days of [daysOff, swappedWorkingDays, undecided]) {
      expect(listed(days)).toEqual([...new Set(listed(days))].sort());
      expect(days.filter(({ name, source }) => !name || !source)).toEqual([]);
    }
    const plain = { ...calendar, daysOff: [], swappedWorkingDays: [] };
    expect(listed(swappedWorkingDays).filter((date) => isWorkingDay(plain, date))).toEqual([]);
    expect(listed(daysOff).filter((date) => !isWorkingDay(plain, date))).toEqual([]);
    expect(listed(undecided).filter((date) => !isWorkingDay(calendar, date))).toEqual([]);
  });

  it('does not guess beyond its span', () => {
    expect(() => isWorkingDay(calendar, '2027-01-01')).toThrow(OutsideCalendar);
    expect(() => isWorkingDay(calendar, '2024-12-31')).toThrow(OutsideCalendar);
    expect(() => addWorkingDays(calendar, '2026-12-30', 2)).toThrow('2027-01-01');
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toBe('2026-12-31');
  });

  it.each([
    ['2026-09-04', null],
    ['2026-08-22', null],
    ['2026-09-05', { kind: 'saturday' }],
    ['2025-06-15', { kind: 'sunday' }],
    ['2025-04-30', expect.objectContaining({ kind: 'notice', name: expect.any(String) as string })],
  ])('says why %s is off: %j', (date, why) => expect(dayOffOn(calendar, date)).toEqual(why));

  it('counts from the eve of its first day, and between two days that it does not reach only where they are one', () => {
    expect(workingDaysBetween(calendar, '2024-12-31', '2025-01-02')).toBe(1);
    expect(() => workingDaysBetween(calendar, '2024-12-30', '2025-01-02')).toThrow('2024-12-30');
    expect(workingDaysBetween(calendar, '2030-01-01', '2030-01-01')).toBe(0);
    expect(() => dayOffOn(calendar, '2027-01-01')).toThrow(OutsideCalendar);
  });

  it('takes whole days only, and 0 leaves the day as it is', () => {
    expect(addWorkingDays(calendar, '2026-02-14', 0)).toBe('2026-02-14');
    expect(workingDaysBetween(calendar, '2026-02-14', '2026-02-14')).toBe(0);
    for (const days of [-1, 1.5, Number.NaN])
      expect(() => addWorkingDays(calendar, '2026-02-13', days)).toThrow(RangeError);
  });

  it('ends every time limit on a working day that is exactly so far away', () => {
    const day = fc.tuple(
      fc.integer({ min: 2025, max: 2026 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), ([year, month, date], days) => {
        const from = civilDate(year, month, date);
        const end = addWorkingDays(calendar, from, days);
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(workingDaysBetween(calendar, from, end)).toBe(days);
        expect(workingDaysBetween(calendar, from, dayBefore(end))).toBe(days - 1);
      }),
    );
  });
});
