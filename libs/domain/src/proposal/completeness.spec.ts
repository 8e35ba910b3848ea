import type { MeasurementInputs } from '../measurement/record/measurement.js';
import { fullContent, measure, planFixture, planState, ProposalStory, timeMeasured } from '@app/testing';
import fc from 'fast-check';
import { missingIn, type Missing } from './completeness.js';

const plan = planState(planFixture(['review', 'consolidation']));
const story = (change = {}) => new ProposalStory(plan).draft(fullContent({ benefit: null, ...change }));
const time = (before: string, after: string) => timeMeasured({ time: { before, after }, costs: [] });
const yearly = (before: string, after: string): MeasurementInputs => {
  const side = (yearlyAmount: string) => ({ yearlyAmount, source: 'Báo cáo năm 2024' });
  return timeMeasured({ time: null, costs: [{ method: 'SCM_TT02', before: side(before), after: side(after) }] });
};
const figures = (missing: readonly Missing[]) =>
  missing.filter(({ rule }) => rule !== 'answer-required').map(({ field, rule, code }) => [field, rule, code]);
const lacking = (measured: MeasurementInputs) => figures(missingIn(story().measure([measured]).now));

describe('a benefit is missing where a change yields no figure', () => {
  it.each([
    ['nothing is entered', timeMeasured({ time: null, costs: [] }), 'benefit-required', undefined],
    ['a limit is not read', time('5 ngày làm việc', 'sớm nhất có thể'), 'figure-required', 'UNREAD_TIME_LIMIT'],
    ['no limit is set', time('Không quy định', '3 ngày'), 'figure-required', 'NO_TIME_LIMIT'],
    ['units do not convert', time('27 ngày', '14 ngày làm việc'), 'figure-required', 'MIXED_UNITS'],
    ['before and after are equal', time('5 ngày làm việc', '5 ngày làm việc'), 'figure-required', 'NOTHING_SAVED'],
    ['they are equal in another unit', time('16 giờ', '2 ngày làm việc'), 'figure-required', 'NOTHING_SAVED'],
    [
      'no hour has a price',
      timeMeasured({ time: { before: '45 ngày', after: '45 ngày' } }),
      'figure-required',
      'CALENDAR_TIME',
    ],
    ['a year costs the same', yearly('5000', '5000'), 'figure-required', 'NOTHING_SAVED'],
    ['it is less than half a đồng', yearly('5000.1', '5000'), 'figure-required', 'NOTHING_SAVED'],
  ] as const)('because %s', (_, measured, rule, code) => {
    expect(lacking(measured)).toEqual([['measurements.p1', rule, code]]);
    const now = story().measure([measured]).now;
    expect(now.complete).toBe(false);
    const benefit = { text: 'Bớt một lần đi lại', reason: 'Chưa thống kê số lượt' };
    expect(figures(missingIn({ ...now, content: { ...now.content, benefit } }))).toEqual([]);
  });

  it.each([
    ['5 ngày làm việc', '39 giờ'],
    ['09–14 ngày LV', '09–13 ngày LV'],
    ['5 ngày làm việc', '6 ngày làm việc'],
  ])('but not by %s → %s', (before, after) => expect(lacking(time(before, after))).toEqual([]));

  it('but not where one of time and cost has a figure', () => {
    const [cost] = yearly('5000', '4000').costs;
    expect(lacking({ ...time('5 ngày', '5 ngày'), costs: [cost!] })).toEqual([]);
    expect(lacking({ ...time('5 ngày', 'tùy vụ việc'), costs: [cost!] })).toEqual([]);
  });

  it('exactly if a limit in days and the same in hours are alike', () => {
    const hours = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(hours, hours, (days, after) => {
        const missing = lacking(time(`${String(days)} ngày làm việc`, `${String(after)} giờ`));
        expect(missing.length).toBe(days * 8 === after ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });
});

it.each(['', '  ', '-', '…', '...', '1.', '/'])('a text of "%s" has no words', (text) => {
  const measures = [measure({ content: text, reason: text, recommendation: { text, document: null, article: null } })];
  const { now } = story({ measures, benefit: { text, reason: text } });
  expect(missingIn(now).map(({ field, rule }) => [field, rule])).toEqual([
    ['measures[0].content', 'text-required'],
    ['measures[0].reason', 'text-required'],
    ['measures[0].recommendation.text', 'text-required'],
    ['benefit.text', 'text-required'],
    ['benefit.reason', 'text-required'],
  ]);
});
