import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, CostSnapshot } from '../cost/computation.js';
import { computeCost } from '../cost/compute-cost.js';
import type { Quantity } from '../cost/quantity.js';
import { decimal, isAbove, rational } from '../exact.js';
import { decimalText } from '../decimal-text.js';
import { computeSheet } from './compute-sheet.js';
import type { SheetLine } from './sheet.js';
import { lineOf, PARAMETERS, RATE, scm, sheetOf } from './sheet.fixture.js';

const plain = fc
  .tuple(fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => decimalText(rational(units, 10n ** BigInt(places))));
const estimate = fc.tuple(plain, plain, plain).map((texts) => {
  const [low = '0', central = '0', high = '0'] = [...texts].sort((a, b) => (isAbove(decimal(a), decimal(b)) ? 1 : -1));
  return { low, central, high };
});
const quantity: fc.Arbitrary<Quantity> = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: estimate });
const activity: fc.Arbitrary<Activity> = fc
  .tuple(quantity, quantity, quantity, quantity)
  .map(([hours, hiredServices, fees, otherCosts]) => ({ name: 'Việc', hours, hiredServices, fees, otherCosts }));
const activities = fc.array(activity, { maxLength: 3 });

const byActivities = fc
  .tuple(activities, activities, quantity, quantity)
  .map(([before, after, timesPerYear, subjectsPerYear]) =>
    scm({ activities: before, timesPerYear, subjectsPerYear }, { activities: after }),
  );
const byProcessingTime = fc
  .tuple(plain, plain, quantity)
  .map(([before, after, dossiersPerYear]): Pick<SheetLine, 'time' | 'cost'> => ({
    time: { before: { value: before, unit: 'working-day' }, after: { value: after, unit: 'hour' } },
    cost: { method: 'PROCESSING_TIME', hourlyRate: 'rate', hoursPerDay: 'day', dossiersPerYear },
  }));
const sheets = fc
  .tuple(fc.array(fc.oneof(byActivities, byProcessingTime), { maxLength: 6 }), quantity)
  .map(([costs, value]) =>
    sheetOf(
      costs.map((cost, at) => lineOf({ id: `L${at}`, code: null, ...cost })),
      { parameters: { ...PARAMETERS, rate: { ...RATE, value } } },
    ),
  );
const figures = sheets.map(computeSheet);

describe('laws of every cost', () => {
  it('saved is before minus after, wherever it stands', () => {
    fc.assert(
      fc.property(figures, ({ lines, totals }) => {
        const parts = [...totals, ...lines.flatMap(({ cost }) => cost ?? [])];
        const all = parts.flatMap(({ amounts, range }) => [amounts, ...(range ? [range.low, range.high] : [])]);
        for (const { before, after, saved } of all) expect(saved).toBe(before - after);
      }),
    );
  });

  it('a total is the sum of its lines, and each line is in one total', () => {
    fc.assert(
      fc.property(figures, ({ lines, totals }) => {
        for (const { lines: ids, amounts, methodVersion } of totals) {
          const parts = lines.flatMap(({ line, cost }) => (cost && ids.includes(line.id) ? [cost] : []));
          const sum = (of: 'before' | 'after' | 'saved') => parts.reduce((total, part) => total + part.amounts[of], 0n);
          expect(amounts).toEqual({ before: sum('before'), after: sum('after'), saved: sum('saved') });
          expect(parts.every(({ snapshot }) => snapshot.methodVersion === methodVersion)).toBe(true);
        }
        expect(totals.flatMap(({ lines: ids }) => ids).sort()).toEqual(lines.map(({ line }) => line.id).sort());
      }),
    );
  });

  it('the snapshot, stored as text and read back, computes to the same', () => {
    fc.assert(
      fc.property(figures, ({ lines }) => {
        for (const { cost } of lines) {
          const stored = JSON.parse(JSON.stringify(cost!.snapshot)) as CostSnapshot;
          expect(computeCost(stored)).toEqual(cost);
        }
      }),
    );
  });

  it('the range holds the central figure and each single move, and the strongest input comes first', () => {
    fc.assert(
      fc.property(figures, ({ lines }) => {
        for (const { cost } of lines) {
          const { amounts, range, influences } = cost!;
          expect(range === null).toBe(influences.length === 0);
          const moves = [amounts, ...influences.flatMap(({ low, high }) => [low, high])];
          for (const { saved } of range ? moves : []) {
            expect(saved >= range!.low.saved - 1n && saved <= range!.high.saved + 1n).toBe(true);
          }
          const swings = influences.map(({ swing }) => swing);
          expect(swings.every((swing, at) => at === 0 || swing <= swings[at - 1]!)).toBe(true);
        }
      }),
    );
  });

  it('other parameters beside it leave the old figure as it is', () => {
    const [line] = computeSheet(
      sheetOf([
        lineOf(
          scm(
            { activities: [{ name: 'Nộp', hours: '2' }], timesPerYear: '1', subjectsPerYear: '10' },
            { activities: [] },
          ),
        ),
      ]),
    ).lines;
    const old = line!.cost!;
    const newer = { ...old.snapshot, parameters: { rate: { ...RATE, value: '50000' } } };
    expect(computeCost(newer).amounts.saved).toBe(1_000_000n);
    expect(computeCost(old.snapshot).amounts.saved).toBe(800_000n);
  });
});

it('no float touches money: the sources of exact figures know no number', () => {
  const folder = join(__dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(name),
  );
  const code = (name: string) =>
    readFileSync(join(folder, name), 'utf8').replaceAll(
      /\/\*\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`|\/(?:\\.|\[[^\]]*\]|[^/\n])+\/[a-z]*/g,
      '',
    );
  const floats = /(?<!\[)\bnumber\b|\bNumber\b|parseFloat|parseInt|\bMath\b|toFixed|\d\.\d|\bJSON\b/;
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((name) => floats.test(code(name)))).toEqual([]);
  expect(floats.test('const amount: number = 1;')).toBe(true);
});
