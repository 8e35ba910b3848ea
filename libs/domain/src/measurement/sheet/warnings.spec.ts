import { computeLine } from './compute-line.js';
import { computeSheet } from './compute-sheet.js';
import type { SheetLine } from './sheet.js';
import { byTime, lineOf, PARAMETERS, scm, sheetOf, stated } from './sheet.fixture.js';

const warningsOf = (changed: Partial<SheetLine>) =>
  computeLine(lineOf(changed), PARAMETERS).warnings.map(({ code, field }) => `${code} ${field}`);
const time = (before: string, after: string) => ({ time: { before, after } });

describe('warnings', () => {
  it.each<[string, Partial<SheetLine>, readonly string[]]>([
    [
      'a cut of 7 said to be 5',
      { ...time('17 ngày', '10 ngày'), stated: { timeSaved: '5' } },
      ['STATED_CUT_DIFFERS /stated/timeSaved'],
    ],
    ['a cut of 5 said to be 5', { ...time('17 ngày', '12 ngày'), stated: { timeSaved: '5', timeRate: '29,41' } }, []],
    [
      'a range is cut by 3 or 4',
      { ...time('09–14 ngày LV', '06–10 ngày LV'), stated: { timeSaved: '4', timeRate: '33.33' } },
      [],
    ],
    [
      'a wrong rate of time',
      { ...time('7 ngày', '5 ngày'), stated: { timeRate: '30' } },
      ['STATED_RATE_DIFFERS /stated/timeRate'],
    ],
    [
      '11 hours for a day and a half',
      time('2 ngày LV (16 giờ)', '1,5 ngày LV (quy đổi 11 giờ)'),
      ['HOURS_DIFFER_FROM_DAYS /time/after'],
    ],
    ['hours beside calendar days', time('10 ngày (80 giờ)', '9 ngày'), ['MIXED_UNITS /time/before']],
    ['calendar and working days', time('27 ngày', '14 ngày làm việc'), ['MIXED_UNITS /time/after']],
    [
      'longer after',
      byTime('5 ngày làm việc', '6 ngày làm việc'),
      ['AFTER_ABOVE_BEFORE /time/after', 'AFTER_ABOVE_BEFORE /time/after'],
    ],
    [
      'time left after abolition',
      { abolition: true, ...time('5 ngày', '1 ngày') },
      ['ABOLITION_LEAVES_TIME /time/after'],
    ],
    [
      'cost left after abolition',
      { abolition: true, ...scm(stated('5'), stated('1')) },
      ['NO_BREAKDOWN /cost/before/yearlyAmount', 'ABOLITION_LEAVES_COST /cost/after'],
    ],
    [
      'no dossiers, a printed cost',
      { ...byTime('5 ngày làm việc', '4 ngày làm việc', '0'), stated: { costBefore: '18509608' } },
      ['ZERO_SUBJECTS_WITH_COST /cost/dossiersPerYear', 'STATED_AMOUNT_DIFFERS /stated/costBefore'],
    ],
    ['over 90% of time', time('100 ngày', '9 ngày'), ['CUT_OVER_90_PERCENT /time/after']],
    ['exactly 90% of time', time('100 ngày', '10 ngày'), []],
    [
      'a rate printed without decimals',
      { ...byTime('3 ngày làm việc', '2 ngày làm việc'), stated: { costRate: '33' } },
      [],
    ],
    [
      'a rate off by a digit',
      { ...byTime('3 ngày làm việc', '2 ngày làm việc'), stated: { costRate: '33,34' } },
      ['STATED_RATE_DIFFERS /stated/costRate'],
    ],
    [
      'nearly all said to be all',
      { ...scm(stated('10000000000'), stated('2')), stated: { costRate: '100' } },
      [
        'NO_BREAKDOWN /cost/before/yearlyAmount',
        'CUT_OVER_90_PERCENT /cost/after',
        'STATED_RATE_DIFFERS /stated/costRate',
      ],
    ],
    [
      'next to nothing said to be nothing',
      { ...time('1000 ngày', '999,99 ngày'), stated: { timeRate: '0' } },
      ['STATED_RATE_DIFFERS /stated/timeRate'],
    ],
    [
      'words only, printed figures that do not add up',
      {
        benefit: { text: 'Giảm giấy tờ', reason: 'Chưa đo' },
        stated: { costBefore: '10', costAfter: '4', costSaved: '5' },
      },
      ['STATED_CUT_DIFFERS /stated/costSaved'],
    ],
    ['a code in the name', { name: 'Trợ cấp hưu trí (mã TTHC 1.001653)' }, ['CODE_IN_NAME /name']],
    ['another code in the name', { name: 'Trợ cấp (1.014027)' }, ['CODE_IN_NAME /name', 'SEVERAL_PROCEDURES /name']],
    ['two codes', { code: '1.001653; 2.001088' }, ['SEVERAL_PROCEDURES /code']],
    ['a code with a tail of its province', { code: '1.001612.000.00.00.H48' }, []],
    ['several procedures counted', { name: 'Nhóm 03 TTHC về đất đai' }, ['SEVERAL_PROCEDURES /name']],
    ['several procedures listed', { name: '1. Đăng ký khai sinh\n2. Đăng ký khai tử' }, ['SEVERAL_PROCEDURES /name']],
    ['a long but single name', { name: 'Cấp, cấp lại; gia hạn giấy phép từ 02 tầng trở lên' }, []],
  ])('%s', (_, changed, expected) => expect(warningsOf(changed)).toEqual(expected));

  it('tell a rate with the places that it takes to differ from the printed one', () => {
    const details = (line: Partial<SheetLine>) => computeLine(lineOf(line), PARAMETERS).warnings.at(-1)?.details;
    const nearly = { ...scm(stated('10000000000'), stated('2')), stated: { costRate: '100' } };
    expect(details(nearly)).toEqual({ stated: '100', computed: '99.99999998' });
    const off = { ...time('3 ngày', '2 ngày'), stated: { timeRate: '33.334' } };
    expect(details(off)).toEqual({ stated: '33.334', computed: '33.33' });
  });

  it('name a procedure that stands twice with one method', () => {
    const cost = byTime('5 ngày làm việc', '4 ngày làm việc');
    const lines = [
      lineOf({ id: 'A', ...cost }),
      lineOf({ id: 'B', code: '1.001653.000.00.00.H48', ...cost }),
      lineOf({ id: 'C', ...scm(stated('2'), stated('1')) }),
    ];
    const repeated = computeSheet(sheetOf(lines)).lines.map(({ warnings }) =>
      warnings.filter(({ code }) => code === 'REPEATED_PROCEDURE'),
    );
    expect(repeated).toEqual([[], [{ code: 'REPEATED_PROCEDURE', field: '/code', details: { line: 'A' } }], []]);
  });
});

describe('a cost that cannot be computed says why', () => {
  it.each<[Partial<SheetLine>, string]>([
    [{ benefit: { text: 'Bớt giấy tờ', reason: 'Chưa đo' } }, 'BENEFIT_IN_WORDS'],
    [time('5 ngày', '4 ngày'), 'NO_COST_INPUTS'],
    [byTime('Không quy định', '4 ngày làm việc'), 'NO_TIME_LIMIT'],
    [byTime('theo quy định', '4 ngày làm việc'), 'UNREAD_TIME_LIMIT'],
    [byTime('9–14 ngày LV', '6–10 ngày LV'), 'NO_SINGLE_TIME'],
    [byTime('45 ngày', '30 ngày'), 'CALENDAR_TIME'],
    [byTime('27 ngày', '14 ngày làm việc'), 'MIXED_UNITS'],
  ])('%j: %s', (changed, why) => {
    const { cost, notComputed } = computeLine(lineOf(changed), PARAMETERS);
    expect([cost, notComputed]).toEqual([null, why]);
  });

  it('takes hours as they are', () => {
    const { cost } = computeLine(lineOf(byTime('16 giờ', '1,5 ngày làm việc')), PARAMETERS);
    expect(cost?.amounts).toEqual({ before: 6_400_000n, after: 4_800_000n, saved: 1_600_000n });
  });
});
