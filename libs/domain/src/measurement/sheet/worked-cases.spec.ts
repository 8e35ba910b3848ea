import { showPercent } from '@app/wording';
import { rateOf } from '../cost/amounts.js';
import { computeLine } from './compute-line.js';
import { computeSheet } from './compute-sheet.js';
import type { SheetLine } from './sheet.js';
import { byTime, lineOf, PARAMETERS, scm, sheetOf, stated } from './sheet.fixture.js';

function figuresOf(line: SheetLine) {
  const { cost, warnings } = computeLine(line, PARAMETERS);
  const { before, after, saved } = cost!.amounts;
  return {
    amounts: [before, after, saved],
    rate: showPercent(rateOf(cost!.amounts)),
    codes: warnings.map(({ code }) => code),
  };
}

describe('processing time, as Đồng Nai decided on 20/11/2025', () => {
  type Row = readonly [string, bigint, bigint, bigint, bigint, bigint, string];
  const rows: readonly Row[] = [
    ['2.000286', 10n, 9n, 32_000_000n, 28_800_000n, 3_200_000n, '10%'],
    ['1.001699', 25n, 23n, 80_000_000n, 73_600_000n, 6_400_000n, '8%'],
    ['1.014027', 10n, 9n, 32_000_000n, 28_800_000n, 3_200_000n, '10%'],
    ['1.001653', 5n, 3n, 16_000_000n, 9_600_000n, 6_400_000n, '40%'],
    ['2.001088', 10n, 9n, 32_000_000n, 28_800_000n, 3_200_000n, '10%'],
  ];
  const lineFor = ([code, before, after, , , saved]: Row) =>
    lineOf({
      id: code,
      code,
      ...byTime(`${before} ngày làm việc (${before * 8n} giờ)`, `${after} ngày làm việc (${after * 8n} giờ)`),
      stated: { costSaved: String(saved) },
    });

  it.each(rows)('%s: %s to %s days', (...row) => {
    const [, , , before, after, saved, rate] = row;
    expect(figuresOf(lineFor(row))).toEqual({ amounts: [before, after, saved], rate, codes: [] });
  });

  it('adds up', () => {
    const [total, ...others] = computeSheet(sheetOf(rows.map(lineFor))).totals;
    expect(others).toEqual([]);
    expect(total).toMatchObject({ method: 'PROCESSING_TIME', methodVersion: 'PROCESSING_TIME/1' });
    expect(total!.amounts).toEqual({ before: 192_000_000n, after: 169_600_000n, saved: 22_400_000n });
    expect(showPercent(rateOf(total!.amounts))).toBe('11,67%');
  });

  it('warns of the line that says one day where it cuts two', () => {
    const { warnings } = computeLine(lineOf({ ...lineFor(rows[3]!), stated: { timeSaved: '1' } }), PARAMETERS);
    expect(warnings).toEqual([
      { code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved', details: { stated: '1', computed: '2' } },
    ]);
  });
});

it('an abolition without dossiers: the stated amount is kept, and both oddities are named', () => {
  const before = { ...stated('18509608'), subjectsPerYear: '0' };
  const line = lineOf({
    code: '1.004082',
    abolition: true,
    time: { before: '45 ngày', after: '0 ngày' },
    ...scm(before, stated('0')),
    stated: { costBefore: '18509608', costSaved: '18509608', costRate: '100', timeSaved: '45', timeRate: '100' },
  });
  expect(figuresOf(line)).toEqual({
    amounts: [18_509_608n, 0n, 18_509_608n],
    rate: '100%',
    codes: ['NO_BREAKDOWN', 'ZERO_SUBJECTS_WITH_COST'],
  });
});

describe('totals and national cases', () => {
  it('tax reports: from 12 to 4 a year, 250.000 đồng each, 325.000 firms', () => {
    const activities = [{ name: 'Lập báo cáo', otherCosts: '250000' }];
    const before = { activities, timesPerYear: '12', subjectsPerYear: '325000' };
    expect(figuresOf(lineOf(scm(before, { activities, timesPerYear: '4' })))).toEqual({
      amounts: [975_000_000_000n, 325_000_000_000n, 650_000_000_000n],
      rate: '66,67%',
      codes: [],
    });
  });

  it.each([
    ['2306000000000', '654000000000', '1652000000000', '71,64', '71,64%', []],
    ['671000000000', '263000000000', '408000000000', '60.80', '60,8%', []],
    ['393400000000', '201000000000', '192000000000', '48,91', '48,91%', ['STATED_CUT_DIFFERS']],
  ])('%s → %s', (...row) => {
    const [before, after, costSaved, costRate, rate, codes] = row;
    const line = lineOf({ ...scm(stated(before), stated(after)), stated: { costSaved, costRate } });
    const found = figuresOf(line);
    expect(found.amounts.slice(0, 2)).toEqual([BigInt(before), BigInt(after)]);
    expect(found.rate).toBe(rate);
    expect(found.codes).toEqual(['NO_BREAKDOWN', ...codes]);
  });

  it.each([
    ['60000', '30000'],
    ['30000', '15000'],
  ])('the fee of a certificate of origin, %s → %s', (before, after) => {
    const fee = (fees: string) => ({
      activities: [{ name: 'Nộp phí', fees }],
      timesPerYear: '1',
      subjectsPerYear: '1',
    });
    const { amounts, rate } = figuresOf(lineOf(scm(fee(before), fee(after))));
    expect(amounts).toEqual([BigInt(before), BigInt(after), BigInt(after)]);
    expect(rate).toBe('50%');
  });
});

describe('activities of Circular 02/2017', () => {
  const [submit, collect] = [
    { name: 'Nộp', hours: '2' },
    { name: 'Nhận kết quả', hours: '2' },
  ];
  const fee = { name: 'Lệ phí', fees: '50000' };
  const before = {
    activities: [{ name: 'Chuẩn bị', hours: '4' }, submit, collect, fee],
    timesPerYear: '1',
    subjectsPerYear: '200',
  };
  const after = { activities: [{ name: 'Chuẩn bị', hours: '2' }, { name: 'Nộp', hours: '0,5' }, fee] };

  it('half hours count exactly', () => {
    const expected = { amounts: [74_000_000n, 30_000_000n, 44_000_000n], rate: '59,46%', codes: [] };
    expect(figuresOf(lineOf(scm(before, after)))).toEqual(expected);
  });

  it.each([
    ['no time a year', scm({ ...before, timesPerYear: '0' }, after), [0n, 0n, 0n], 'không xác định', []],
    [
      'no subject',
      scm({ ...before, subjectsPerYear: '0' }, after),
      [0n, 0n, 0n],
      'không xác định',
      ['ZERO_SUBJECTS_WITH_COST'],
    ],
    [
      'a cost that rises',
      scm(before, { ...before, timesPerYear: '2' }),
      [74_000_000n, 148_000_000n, -74_000_000n],
      '-100%',
      ['AFTER_ABOVE_BEFORE'],
    ],
    ['nothing left', scm(before, { activities: [] }), [74_000_000n, 0n, 74_000_000n], '100%', ['CUT_OVER_90_PERCENT']],
    [
      'no cost before',
      scm({ ...before, activities: [] }, after),
      [0n, 30_000_000n, -30_000_000n],
      'không xác định',
      ['AFTER_ABOVE_BEFORE'],
    ],
  ] as const)('%s', (...row) => {
    const [, cost, amounts, rate, codes] = row;
    expect(figuresOf(lineOf(cost))).toEqual({ amounts, rate, codes });
  });

  it('an abolition leaves nothing, and needs no second look for being whole', () => {
    expect(figuresOf(lineOf({ abolition: true, ...scm(before, { activities: [] }) })).codes).toEqual([]);
    expect(figuresOf(lineOf({ abolition: true, ...scm(before, after) })).codes).toEqual(['ABOLITION_LEAVES_COST']);
  });

  it('rounds the year half up once, not each activity', () => {
    const third = (hours: string) => ({
      activities: [1, 2, 3].map((at) => ({ name: String(at), hours, hourlyRate: 'odd' })),
      timesPerYear: '1',
      subjectsPerYear: '1',
    });
    const odd = { ...PARAMETERS, odd: { ...PARAMETERS['rate']!, value: '1' } };
    const { cost } = computeLine(lineOf(scm(third('0.5'), third('0.1'))), odd);
    expect(cost?.amounts).toEqual({ before: 2n, after: 0n, saved: 2n });
  });
});
