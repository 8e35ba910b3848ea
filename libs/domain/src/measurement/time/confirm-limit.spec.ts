import { computeMeasurements } from '../record/compute-measurements.js';
import { warningsOf } from '../record/warnings-of.js';
import { confirmLimit, type CaseGiven } from './confirm-limit.js';
import type { LimitInput } from '../sheet/sheet.js';

const days = (from: string, to?: string): CaseGiven => ({ from, ...(to && { to }), unit: 'working-day' });

describe('a text with what a person says that it means', () => {
  it('stays plain where both say the same', () => {
    const limit = confirmLimit({ text: '05 ngày làm việc', readAs: [days('5')] });
    expect(limit).toMatchObject({ raw: '05 ngày làm việc', cases: [{ from: '5' }] });
    expect(limit).not.toHaveProperty('by');
  });

  it.each<[string, CaseGiven[], string]>([
    ['1/2 ngày làm việc', [days('0,5')], 'confirmed'],
    ['Trong ngày', [days('1')], 'confirmed'],
    ['5/8 ngày LV', [days('5'), days('8')], 'confirmed'],
    ['24h', [{ from: '1', unit: 'day' }], 'given'],
    ['5 ngày làm viêc', [days('5')], 'given'],
    ['60 ngày (trong đó 30 ngày tại cấp xã)', [{ from: '60', unit: 'day' }], 'given'],
    ['Theo lịch hẹn', [days('3', '5')], 'given'],
  ])('%s: %j is %s', (text, readAs, by) => {
    const limit = confirmLimit({ text, readAs });
    expect(limit).toMatchObject({ raw: text, form: 'cases', by });
    expect(limit?.cases.map(({ from }) => from)).toEqual(readAs.map(({ from }) => from.replace(',', '.')));
  });

  it('may be that there is no limit', () => {
    expect(confirmLimit({ text: 'Theo kế hoạch', readAs: [] })).toMatchObject({ form: 'none', by: 'given' });
    expect(confirmLimit({ text: 'Không quy định', readAs: [] })).toEqual({
      raw: 'Không quy định',
      form: 'none',
      cases: [],
    });
  });

  it.each<[string, CaseGiven[]]>([
    ['5 ngày làm việc', [days('3')]],
    ['5 ngày làm việc', [{ from: '5', unit: 'day' }]],
    ['5 ngày làm việc', []],
    ['Không quy định', [days('3')]],
    ['theo lịch', [days('5', '3')]],
  ])('is refused if it contradicts %s: %j', (text, readAs) => expect(confirmLimit({ text, readAs })).toBeNull());
});

const SUBJECT = { id: 'p1', code: '1.000014', name: 'Đăng ký khai sinh' };
const measured = (before: LimitInput, after: LimitInput) => {
  const inputs = { procedure: 'p1', abolition: false, time: { before, after }, costs: [], stated: null };
  const terms = { computedOn: '2026-05-14', area: '19', parameters: {} };
  const computed = computeMeasurements([inputs], [SUBJECT], terms);
  const warnings = computed.faults === null ? warningsOf([SUBJECT], computed.measurements) : [];
  return { ...computed, told: warnings.map(({ code, field, details }) => [code, field, details['values']]) };
};

describe('a reading by more than the letters', () => {
  it('is asked about until a person confirms it', () => {
    expect(measured('01 ngày làm việc', '1/2 ngày làm việc').told).toEqual([
      ['READING_TO_CONFIRM', '/time/after', '0.5'],
    ]);
    expect(measured('5/8 ngày LV', 'ngay').told.map(([, field]) => field)).toEqual(['/time/before', '/time/after']);
    expect(measured('01 ngày làm việc', { text: '1/2 ngày làm việc', readAs: [days('0,5')] }).told).toEqual([]);
    expect(measured('05 (năm) ngày làm việc', 'không quá 03 ngày làm việc').told).toEqual([]);
  });

  it('is refused by the field if it contradicts the text', () => {
    expect(measured({ text: '5 ngày', readAs: [days('5')] }, '3 ngày').faults).toEqual([
      { field: 'measurements[0].time.before.readAs', rule: 'READING_CONTRADICTS', text: '5 ngày' },
    ]);
  });
});
