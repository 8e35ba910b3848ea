import fc from 'fast-check';
import { checkSheet } from '../sheet/check-sheet.js';
import { computeLine } from '../sheet/compute-line.js';
import type { SheetLine } from '../sheet/sheet.js';
import { byTime, lineOf, PARAMETERS, RATE, sheetOf } from '../sheet/sheet.fixture.js';
import { sumOf, type Amounts } from './amounts.js';
import type { CaseDossiers } from './computation.js';

const line = (before: string, after: string, dossiersPerCase: readonly CaseDossiers[], more = {}): SheetLine => {
  const cost = { method: 'PROCESSING_TIME', hourlyRate: 'rate', hoursPerDay: 'day', dossiersPerCase, ...more } as const;
  return lineOf({ time: { before, after }, cost: cost });
};
const figures = (one: SheetLine, parameters = PARAMETERS) => computeLine(one, parameters);
const digits = ({ before, after, saved }: Amounts) => [before, after, saved];

describe('cost by each case of a limit', () => {
  it('is days × 8 hours × 40.000 đồng × the dossiers of the case, and the total is their sum', () => {
    const { cost } = figures(line('5/8 ngày LV', '3,5/5,5 ngày LV', [{ before: '10' }, { before: '4' }]));
    expect(cost!.byCase!.map(digits)).toEqual([
      [16_000_000n, 11_200_000n, 4_800_000n],
      [10_240_000n, 7_040_000n, 3_200_000n],
    ]);
    expect(digits(cost!.amounts)).toEqual([26_240_000n, 18_240_000n, 8_000_000n]);
    expect(cost!.snapshot.methodVersion).toBe('PROCESSING_TIME/1');
  });

  it('counts other dossiers afterwards where they are given', () => {
    const { cost } = figures(line('5/8 ngày LV', '3/8 ngày LV', [{ before: '10', after: '20' }, { before: '4' }]));
    expect(digits(cost!.amounts)).toEqual([26_240_000n, 29_440_000n, -3_200_000n]);
  });

  it('of a single case is that of the year', () => {
    const one = figures(line('5 ngày làm việc', '3 ngày làm việc', [{ before: '10' }])).cost!;
    expect(digits(one.amounts)).toEqual(
      digits(figures(lineOf(byTime('5 ngày làm việc', '3 ngày làm việc'))).cost!.amounts),
    );
  });

  it.each([
    ['5/8 ngày LV', '3/5 ngày LV', [{ before: '1' }], 'DOSSIERS_OF_OTHER_CASES'],
    ['5/8 ngày LV', '3 ngày LV', [{ before: '1' }, { before: '2' }], 'CASES_DIFFER'],
    ['5/8 ngày', '3/5 ngày', [{ before: '1' }, { before: '2' }], 'CALENDAR_TIME'],
    ['5/8 ngày LV', '3/5 ngày', [{ before: '1' }, { before: '2' }], 'MIXED_UNITS'],
    ['5–8 ngày LV', '3–5 ngày LV', [{ before: '1' }], 'NO_SINGLE_TIME'],
  ] as const)('of %s → %s for %j is not computed: %s', (before, after, dossiers, why) => {
    expect(figures(line(before, after, dossiers)).notComputed).toBe(why);
  });

  it('of several cases without dossiers of each is as it was', () => {
    expect(figures(lineOf(byTime('5/8 ngày LV', '3/5 ngày LV'))).notComputed).toBe('NO_SINGLE_TIME');
  });

  it('needs dossiers, of the year or of each case, and no two that differ', () => {
    const faults = (one: SheetLine) => checkSheet(sheetOf([one])).map(({ code, field }) => `${code} ${field}`);
    const cases = [{ before: '10' }, { before: '4' }];
    expect(faults(line('5/8 ngày LV', '3/5 ngày LV', cases))).toEqual([]);
    expect(faults(line('5/8 ngày LV', '3/5 ngày LV', cases, { dossiersPerYear: '14' }))).toEqual([]);
    expect(faults(line('5/8 ngày LV', '3/5 ngày LV', cases, { dossiersPerYear: '15' }))).toEqual([
      'VOLUME_DIFFERS /lines/0/cost/dossiersPerYear',
    ]);
    expect(faults(line('5 ngày LV', '3 ngày LV', cases, { dossiersPerCase: undefined }))).toEqual([
      'MISSING_VOLUME /lines/0/cost/dossiersPerYear',
    ]);
  });

  it('adds up to the total to the đồng, whatever an hour is worth, and is off by a đồng at most', () => {
    const days = fc.integer({ min: 1, max: 90 });
    const cases = fc.array(fc.tuple(days, days, fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 9_999_999 }), (told, rate) => {
        const limit = (at: 0 | 1) => told.map((one) => `${String(one[at])} ngày làm việc`).join('; trường hợp khác ');
        const dossiers = told.map(([, , before, after]) => ({ before: String(before), after: String(after) }));
        const value = `${String(rate)}.37`;
        const { cost } = figures(line(limit(0), limit(1), dossiers), { ...PARAMETERS, rate: { ...RATE, value } });
        if (!cost) return fc.pre(false);
        expect(digits(sumOf(cost.byCase!))).toEqual(digits(cost.amounts));
        const hundredth = BigInt(rate) * 100n + 37n;
        cost.byCase!.forEach((one, at) => {
          const [from = 0, , often = 0] = told[at] ?? [];
          const exact = BigInt(from) * 8n * BigInt(often) * hundredth;
          const off = one.before * 100n - exact;
          expect((off < 0n ? -off : off) <= 100n).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});
