import fc from 'fast-check';
import { civilDate, dayBefore, daysBetween, isCivilDate, yearAfter, yearOf } from './civil-date.js';

const MS_A_DAY = 86_400_000;
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2399-12-31'), noInvalidDate: true });
const text = (date: Date) => date.toISOString().slice(0, 10);

it('knows the days that exist, leap years included', () => {
  for (const day of ['2026-01-31', '2024-02-29', '2000-02-29']) expect(isCivilDate(day)).toBe(true);
  for (const day of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '26-04-01',
    '2026-4-1',
    '',
  ]) {
    expect(isCivilDate(day)).toBe(false);
  }
});

it('knows no day before 1900, which a database might refuse', () => {
  expect(['0000-01-01', '0001-01-01', '1899-12-31', '1900-01-01'].map(isCivilDate)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

it('writes a day with all its digits', () => {
  expect(civilDate(2026, 4, 1)).toBe('2026-04-01');
  expect(yearOf('2026-04-01')).toBe(2026);
});

it('counts whole days as the calendar does', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  fc.assert(
    fc.property(days, days, (from, to) => {
      const [a, b] = [text(from), text(to)];
      expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / MS_A_DAY);
    }),
  );
});

it('finds the day before', () => {
  expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  fc.assert(fc.property(days, (day) => expect(daysBetween(dayBefore(text(day)), text(day))).toBe(1)));
});

it('knows the same day of the next year', () =>
  expect(['2026-04-01', '2024-02-29', '2023-02-28', '2026-12-31'].map(yearAfter)).toEqual([
    '2027-04-01',
    '2025-02-28',
    '2024-02-28',
    '2027-12-31',
  ]));
