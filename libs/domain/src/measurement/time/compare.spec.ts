import { showPercent } from '@app/wording';
import fc from 'fast-check';
import { decimalText } from '../decimal-text.js';
import { compareTime, takesLonger, type Cut } from './compare.js';
import { TIME_UNITS, type TimeUnit } from './limit.js';
import { parseLimit } from './parse-limit.js';

const compare = (before: string, after: string) => compareTime(parseLimit(before), parseLimit(after));
const shown = ({ saved, percent }: Cut) => `${decimalText(saved)} (${showPercent(percent)})`;

/** Each case as "saved (percent)", a range with both ends. */
function cuts(before: string, after: string): readonly string[] {
  const comparison = compare(before, after);
  if (!comparison.compared) return [comparison.why];
  return comparison.cases.map(({ from, to }) => [...new Set([shown(from), shown(to)])].join(' – '));
}

describe('published cuts of time', () => {
  it.each([
    ['21 ngày làm việc', '14 ngày làm việc', '7 (33,33%)'],
    ['5 ngày làm việc', '3 ngày làm việc', '2 (40%)'],
    ['3 ngày', '2 ngày', '1 (33,33%)'],
    ['10 ngày', '7 ngày', '3 (30%)'],
    ['10 ngày', '9 ngày', '1 (10%)'],
    ['20 ngày', '10 ngày', '10 (50%)'],
    ['30 ngày', '20 ngày', '10 (33,33%)'],
    ['40 ngày', '28 ngày', '12 (30%)'],
    ['20 ngày', '15 ngày', '5 (25%)'],
    ['60 ngày', '30 ngày', '30 (50%)'],
    ['27 ngày', '14 ngày làm việc', 'MIXED_UNITS'],
    ['10 ngày', '6 ngày làm việc', 'MIXED_UNITS'],
    ['7 ngày', '5 ngày', '2 (28,57%)'],
    ['5 ngày', '3,5 ngày', '1.5 (30%)'],
    ['8 ngày', '5,5 ngày', '2.5 (31,25%)'],
    ['25 ngày', '17,5 ngày', '7.5 (30%)'],
    ['17 ngày', '10 ngày', '7 (41,18%)'],
    ['17 ngày', '12 ngày', '5 (29,41%)'],
    ['2 ngày LV (16 giờ)', '1,5 ngày LV', '0.5 (25%)'],
    ['16 giờ', '11 giờ', '5 (31,25%)'],
    ['09–14 ngày LV', '06–10 ngày LV', '3 (33,33%) – 4 (28,57%)'],
    ['61 ngày', '43 ngày', '18 (29,51%)'],
    ['53 ngày', '37 ngày', '16 (30,19%)'],
    ['45 ngày', '30 ngày', '15 (33,33%)'],
    ['22 ngày', '15 ngày', '7 (31,82%)'],
    ['26 ngày làm việc', '13 ngày làm việc', '13 (50%)'],
  ])('%s → %s: %s', (before, after, cut) => expect(cuts(before, after)).toEqual([cut]));

  it('compares case by case', () => {
    expect(cuts('5/8 ngày LV', '3,5/5,5 ngày LV')).toEqual(['1.5 (30%)', '2.5 (31,25%)']);
    expect(cuts('5/8 ngày LV', '3,5 ngày LV')).toEqual(['CASES_DIFFER']);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['Không quy định', '5 ngày', 'NO_TIME_LIMIT'],
    ['5 ngày', 'Không quy định', 'NO_TIME_LIMIT'],
    ['theo quy định', '5 ngày', 'UNREAD_TIME_LIMIT'],
    ['ngay', '5 ngày', 'MIXED_UNITS'],
    ['2 tuần', '10 ngày', 'MIXED_UNITS'],
    ['1 năm', '6 tháng', 'MIXED_UNITS'],
    ['1 tháng', '20 ngày', 'MIXED_UNITS'],
    ['24 giờ', '1 ngày', 'MIXED_UNITS'],
  ])('%s → %s: %s', (before, after, why) => expect(compare(before, after)).toEqual({ compared: false, why }));

  it('has a percent only where there was time before', () =>
    expect(cuts('0 ngày', '0 ngày')).toEqual(['0 (không xác định)']));

  it('converts minutes, hours and working days alone', () => {
    const unit = fc.constantFrom(...TIME_UNITS);
    const works = (one: TimeUnit) => ['minute', 'hour', 'working-day'].includes(one);
    const limit = (of: TimeUnit) => ({
      raw: '',
      form: 'cases' as const,
      cases: [{ from: '8', to: '8', unit: of, statedHours: null }],
    });
    fc.assert(
      fc.property(unit, unit, (before, after) => {
        const { compared } = compareTime(limit(before), limit(after));
        expect(compared).toBe(before === after || (works(before) && works(after)));
      }),
    );
  });
});

it('converts 8 hours to a working day, and sees what takes longer', () => {
  expect(cuts('2 ngày làm việc', '12 giờ')).toEqual(['0.5 (25%)']);
  expect(cuts('16 giờ', '1,5 ngày làm việc')).toEqual(['4 (25%)']);
  expect(cuts('1 giờ', '20 phút')).toEqual(['0.666666666666666667 (66,67%)']);
  expect(cuts('01 ngày làm việc', '1/2 ngày làm việc')).toEqual(['0.5 (50%)']);
  const slower = compare('1 ngày làm việc', '9 giờ');
  expect(slower.compared && slower.cases.map(takesLonger)).toEqual([true]);
});
