import type { ScmComputation } from '../cost/computation.js';
import { checkSheet } from './check-sheet.js';
import type { CostSheet, SheetLine } from './sheet.js';
import { byTime, lineOf, PARAMETERS, RATE, scm, sheetOf, stated } from './sheet.fixture.js';

const faultsOf = (sheet: CostSheet) => checkSheet(sheet).map(({ code, field }) => `${code} ${field}`);
const lines = (...changed: readonly Partial<SheetLine>[]) => changed.map((one, at) => lineOf({ id: `L${at}`, ...one }));
const usual = byTime('5 ngày làm việc', '4 ngày làm việc');
const hours = { activities: [{ name: 'Nộp', hours: '2' }] };
const withoutRate: ScmComputation = {
  method: 'SCM_TT02',
  before: { ...hours, timesPerYear: '1', subjectsPerYear: '1' },
  after: hours,
};

describe('a sheet that cannot be computed', () => {
  it('has no fault when it can', () =>
    expect(faultsOf(sheetOf(lines(usual, scm(stated('2'), stated('1')))))).toEqual([]));

  it.each<[string, CostSheet, readonly string[]]>([
    [
      'a day that is none',
      sheetOf(lines(usual), { computedOn: '2025-02-30', parameters: {} }),
      [
        'BAD_DATE /computedOn',
        'UNKNOWN_PARAMETER /lines/0/cost/hourlyRate',
        'UNKNOWN_PARAMETER /lines/0/cost/hoursPerDay',
      ],
    ],
    [
      'a parameter whose days are none',
      sheetOf(lines(), { parameters: { rate: { ...RATE, validTo: '2025-13-01' } } }),
      ['BAD_DATE /parameters/rate/validTo'],
    ],
    ['two lines of one id', sheetOf([lineOf({}), lineOf({})]), ['DUPLICATE_LINE /lines/1/id']],
    [
      'before it is in force',
      sheetOf(lines(usual), { computedOn: '2024-12-31' }),
      ['PARAMETER_NOT_IN_FORCE /lines/0/cost/hourlyRate', 'PARAMETER_NOT_IN_FORCE /lines/0/cost/hoursPerDay'],
    ],
    [
      'after it was in force',
      sheetOf(lines(usual), { computedOn: '2026-01-01' }),
      ['PARAMETER_NOT_IN_FORCE /lines/0/cost/hourlyRate', 'PARAMETER_NOT_IN_FORCE /lines/0/cost/hoursPerDay'],
    ],
    [
      'another area',
      sheetOf(lines(usual), { area: '7', parameters: { ...PARAMETERS, rate: { ...RATE, area: '75' } } }),
      ['PARAMETER_OF_OTHER_AREA /lines/0/cost/hourlyRate'],
    ],
    [
      'within the area',
      sheetOf(lines(usual), { area: '75/75.bien-hoa', parameters: { ...PARAMETERS, rate: { ...RATE, area: '75' } } }),
      [],
    ],
    [
      'an area whose code only begins alike',
      sheetOf(lines(usual), { area: '75.bien-hoa', parameters: { ...PARAMETERS, rate: { ...RATE, area: '75' } } }),
      ['PARAMETER_OF_OTHER_AREA /lines/0/cost/hourlyRate'],
    ],
    [
      'hours a day for a rate',
      sheetOf(lines(usual), { parameters: { ...PARAMETERS, rate: PARAMETERS['day']! } }),
      ['PARAMETER_OF_OTHER_KIND /lines/0/cost/hourlyRate'],
    ],
    [
      'hours without a rate',
      sheetOf(lines({ cost: withoutRate })),
      [
        'MISSING_RATE /lines/0/cost/before/activities/0/hourlyRate',
        'MISSING_RATE /lines/0/cost/after/activities/0/hourlyRate',
      ],
    ],
    [
      'no volume anywhere',
      sheetOf(lines(scm(stated('5'), { activities: [] }))),
      ['MISSING_VOLUME /lines/0/cost/after/timesPerYear', 'MISSING_VOLUME /lines/0/cost/after/subjectsPerYear'],
    ],
    ['no time', sheetOf(lines({ cost: usual.cost! })), ['MISSING_TIME /lines/0/time']],
    [
      'an estimate upside down',
      sheetOf(lines(scm({ yearlyAmount: { low: '3', central: '2', high: '4' }, source: 'x' }, stated('1')))),
      ['ESTIMATE_NOT_ORDERED /lines/0/cost/before/yearlyAmount'],
    ],
    [
      'an inherited name',
      sheetOf(lines({ ...usual, cost: { ...usual.cost, hourlyRate: 'toString' } as SheetLine['cost'] & object })),
      ['UNKNOWN_PARAMETER /lines/0/cost/hourlyRate'],
    ],
  ])('%s', (_, sheet, expected) => expect(faultsOf(sheet)).toEqual(expected));
});
