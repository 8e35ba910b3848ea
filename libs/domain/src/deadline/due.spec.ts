import type { DeadlineForm } from './deadline.js';
import { dueDate } from './due.js';

const due = (form: DeadlineForm, inclusive = true, year = 2026) => dueDate({ text: '', inclusive, form }, year);
const date: DeadlineForm = { kind: 'date', date: '2026-06-01' };
const yearly: DeadlineForm = { kind: 'yearly-day', month: 6, day: 15 };
const month: DeadlineForm = { kind: 'month', year: null, month: 2 };
const roadmap: DeadlineForm = { kind: 'by-roadmap', until: 2026 };

/** With the last good day if the named day counts, and if not. */
const kinds: Record<DeadlineForm['kind'], readonly [DeadlineForm, string | null, string | null]> = {
  date: [date, '2026-06-01', '2026-05-31'],
  'yearly-day': [yearly, '2026-06-15', '2026-06-14'],
  month: [{ kind: 'month', year: 2024, month: 2 }, '2024-02-29', '2024-02-29'],
  quarter: [{ kind: 'quarter', year: 2026, quarter: 3 }, '2026-09-30', '2026-09-30'],
  year: [{ kind: 'year', year: 2025 }, '2025-12-31', '2025-12-31'],
  'any-of': [{ kind: 'any-of', parts: [roadmap, yearly, date] }, '2026-06-01', '2026-05-31'],
  monthly: [{ kind: 'monthly', day: 20 }, null, null],
  continuous: [{ kind: 'continuous', year: 2026 }, null, null],
  periodic: [{ kind: 'periodic', rhythm: ['quarterly'], adHoc: true }, null, null],
  'ad-hoc': [{ kind: 'ad-hoc' }, null, null],
  'on-request': [{ kind: 'on-request', by: 'UBND tỉnh' }, null, null],
  'by-roadmap': [roadmap, null, null],
  external: [{ kind: 'external', by: 'Kế hoạch của UBND tỉnh' }, null, null],
  'after-arrival': [{ kind: 'after-arrival', days: 5, counted: 'working-days' }, null, null],
  unstated: [{ kind: 'unstated' }, null, null],
  split: [{ kind: 'split', classes: [{ of: 'doanh nghiệp', form: date }] }, null, null],
};

describe('the last good day', () => {
  it.each(Object.entries(kinds))('of a deadline of kind %s', (_, [form, with_, without]) => {
    expect(due(form)).toBe(with_);
    expect(due(form, false)).toBe(without);
  });

  it('of what lacks a year is bound to the year of use', () => {
    expect(due(yearly, true, 2027)).toBe('2027-06-15');
    expect(due(month, true, 2028)).toBe('2028-02-29');
    expect(due({ kind: 'quarter', year: null, quarter: 1 }, true, 2027)).toBe('2027-03-31');
  });

  it('of what names its year is not', () => expect(due(date, true, 2030)).toBe('2026-06-01'));

  it('of a 29th of February exists in every year', () => {
    const leap: DeadlineForm = { kind: 'yearly-day', month: 2, day: 29 };
    expect([due(leap, true, 2028), due(leap, true, 2026)]).toEqual(['2028-02-29', '2026-02-28']);
  });

  it('of several is the earliest, and only a named day is left out by “trước ngày”', () => {
    expect(due({ kind: 'any-of', parts: [month, date] }, false)).toBe('2026-02-28');
    expect(due({ kind: 'any-of', parts: [roadmap] })).toBeNull();
  });

  it('before the first of January lies in the year before', () =>
    expect(due({ kind: 'date', date: '2026-01-01' }, false)).toBe('2025-12-31'));
});
