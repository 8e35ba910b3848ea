import type { MeasurementInputs } from '@app/domain';
import fc from 'fast-check';
import { lengthOf } from '../fields/fields.js';
import { measurementFields } from './measurement-fields.js';
import { measurementsIn } from './measurements-in.js';
import { sheetFields } from './sheet-fields.js';
import type { Sheet } from './sheet.js';

const digits = fc.integer({ min: 0, max: 10_000_000 }).map(String);
const decimals = fc.oneof(
  digits,
  fc.tuple(digits, fc.constantFrom('5', '25', '750')).map((parts) => parts.join('.')),
);
const quantity = fc.oneof(decimals, fc.record({ low: decimals, central: decimals, high: decimals }));
const NAMES = ['Chuẩn bị hồ sơ', 'Đi nộp', 'Nhận kết quả'];
const words = fc.constantFrom(...NAMES);
const amounts = fc.record(
  { hours: quantity, hiredServices: quantity, fees: quantity, otherCosts: quantity },
  { requiredKeys: ['hours'] },
);
// In the order of the rows.
const activities = fc
  .tuple(fc.subarray(NAMES, { minLength: 1 }), fc.array(amounts, { minLength: 3, maxLength: 3 }))
  .map(([names, parts]) => names.map((name) => ({ name, ...parts[NAMES.indexOf(name)] })));
const side = fc.record(
  { activities, timesPerYear: quantity, subjectsPerYear: quantity },
  { requiredKeys: ['activities'] },
);
const amountSide = fc.record(
  { yearlyAmount: quantity, source: words, subjectsPerYear: quantity },
  { requiredKeys: ['yearlyAmount', 'source'] },
);
const scm = fc.record({
  method: fc.constant('SCM_TT02' as const),
  hourlyRate: fc.constantFrom('tnbq-2024', 'khac'),
  before: fc.oneof(side, amountSide),
  after: fc.oneof(side, amountSide),
});
const processing = fc.record(
  {
    method: fc.constant('PROCESSING_TIME' as const),
    hourlyRate: fc.constantFrom('tnbq-2024', 'khac'),
    hoursPerDay: fc.constantFrom('gio', 'gio-khac'),
    dossiersPerYear: quantity,
    dossiersPerYearAfter: quantity,
  },
  { requiredKeys: ['method', 'hourlyRate', 'hoursPerDay', 'dossiersPerYear'] },
);
const caseOf = fc.record({ before: quantity, after: quantity }, { requiredKeys: ['before'] });
const byCase = fc.record({
  method: fc.constant('PROCESSING_TIME' as const),
  hourlyRate: fc.constantFrom('tnbq-2024', 'khac'),
  hoursPerDay: fc.constantFrom('gio', 'gio-khac'),
  dossiersPerCase: fc.array(caseOf, { minLength: 2, maxLength: 4 }),
});
const LIMITS: readonly NonNullable<MeasurementInputs['time']>['before'][] = [
  '5 ngày',
  '03 ngày làm việc',
  '1/2 ngày làm việc',
  { text: '1/2 ngày làm việc', readAs: [{ from: '0.5', unit: 'working-day' }] },
  { text: '5/8 ngày LV', readAs: ['5', '8'].map((from) => ({ from, unit: 'working-day' as const })) },
  { text: 'Theo lịch hẹn', readAs: [{ from: '3', to: '5', unit: 'day' }] },
  { text: 'Theo kế hoạch', readAs: [] },
  { text: '24h', readAs: [{ from: '1', unit: 'day' }] },
];
const inputs: fc.Arbitrary<MeasurementInputs> = fc.record({
  procedure: fc.constant('p1'),
  abolition: fc.boolean(),
  time: fc.option(fc.record({ before: fc.constantFrom(...LIMITS), after: fc.constant('2 ngày') }), {
    nil: null,
  }),
  costs: fc
    .tuple(fc.option(fc.oneof(processing, byCase), { nil: null }), scm)
    .map(([one, other]) => (one ? [one, other] : [other])),
  stated: fc.option(fc.record({ timeSaved: decimals, costRate: decimals }), { nil: null }),
});
const parameter = { validFrom: '2025-01-01', basis: '', source: '' };
const sheet: Sheet = {
  subjects: [{ id: 'p1', code: null, name: 'Đăng ký', baseline: [] }],
  parameters: {
    'tnbq-2024': { ...parameter, kind: 'hourly-rate', value: '40000' },
    khac: { ...parameter, kind: 'hourly-rate', value: '50000' },
    gio: { ...parameter, kind: 'hours-per-day', value: '8' },
  },
  computedOn: '2026-05-14',
  area: '19/19.gia-sang',
  saved: {},
};
const sent = (of: MeasurementInputs) => ({ ...of, procedure: 'procedures[0]' });

/** A side's own order of activities is that of the rows. */
const sorted = (of: MeasurementInputs | undefined): unknown =>
  JSON.parse(JSON.stringify(of), (_, value: unknown) =>
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : value,
  );

describe('the grid', () => {
  it('sends back what it shows, as if all of it were typed', () => {
    fc.assert(
      fc.property(inputs, (saved) => {
        const fields = sheetFields({ ...sheet, saved: { p1: saved } });
        expect(sorted(measurementsIn(fields, sheet)[0]?.inputs)).toEqual(sorted(sent(saved)));
      }),
    );
  });

  it('sends what nobody touched as it was saved, also what the grid writes otherwise', () => {
    const limit = { value: '5', unit: 'working-day', statedHours: '40' } as const;
    const saved: MeasurementInputs = {
      procedure: 'p1',
      abolition: false,
      time: { before: limit, after: '3 ngày làm việc' },
      costs: [],
      stated: null,
    };
    const own = { ...sheet, saved: { p1: saved } };
    const fields = sheetFields(own);
    expect(fields).toEqual({
      'measurements[0].time.before': '5 ngày làm việc (40 giờ)',
      'measurements[0].time.after': '3 ngày làm việc',
    });
    expect(measurementsIn(fields, own)).toEqual([{ at: 0, inputs: sent(saved) }]);
    const typed = { ...fields, 'measurements[0].time.after': '2 ngày làm việc' };
    expect(measurementsIn(typed, own)[0]?.inputs.time).toEqual({
      before: '5 ngày làm việc (40 giờ)',
      after: '2 ngày làm việc',
    });
  });

  it('computes with another rate when another is chosen', () => {
    const typed = {
      rate: 'khac',
      'measurements[0].time.before': '5 ngày làm việc',
      'measurements[0].time.after': '3 ngày làm việc',
      'measurements[0].dossiersPerYear': '1.800',
    };
    expect(measurementsIn(typed, sheet)[0]?.inputs.costs).toEqual([
      { method: 'PROCESSING_TIME', hourlyRate: 'khac', hoursPerDay: 'gio', dossiersPerYear: '1800' },
    ]);
  });

  it('says nothing of a procedure of which nothing is typed', () => {
    expect(measurementsIn({ 'measurements[0].time.before': ' ' }, sheet)).toEqual([]);
  });

  it('keeps the name of an activity that costs nothing yet, once', () => {
    const row = 'measurements[0].scm.activities';
    const typed = {
      [`${row}[0].name`]: 'Đi nộp',
      [`${row}[0].before.hours`]: '2',
      [`${row}[1].name`]: 'Nhận kết quả',
      'measurements[0].scm.before.timesPerYear': '1',
      'measurements[0].scm.before.subjectsPerYear': '10',
    };
    const [measured] = measurementsIn(typed, sheet);
    expect(measured?.inputs.costs).toMatchObject([
      { before: { activities: [{ name: 'Đi nộp', hours: '2' }, { name: 'Nhận kết quả' }] }, after: { activities: [] } },
    ]);
    if (!measured) throw new Error('nothing measured');
    const shown = measurementFields(measured.inputs, 0, { rate: 'tnbq-2024', hours: 'gio' });
    expect(shown[`${row}[1].name`]).toBe('Nhận kết quả');
  });

  it('puts one activity of both sides into one row', () => {
    const both = { activities: [{ name: 'Đi nộp', hours: '2' }], timesPerYear: '1', subjectsPerYear: '10' };
    const cost = { method: 'SCM_TT02', hourlyRate: 'tnbq-2024', before: both, after: both } as const;
    const saved = { procedure: 'p1', abolition: false, time: null, costs: [cost], stated: null };
    const fields = measurementFields(saved, 0, { rate: 'tnbq-2024', hours: 'gio' });
    expect(lengthOf(fields, 'measurements[0].scm.activities')).toBe(1);
  });
});
