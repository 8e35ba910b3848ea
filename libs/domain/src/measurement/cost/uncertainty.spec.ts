import type { Activity, CostSnapshot } from './computation.js';
import { computeCost } from './compute-cost.js';

let looks = 0;
/** Counts how often it is read. */
const counted = (low: number, central: number, high: number) => {
  const figures = { low, central, high };
  const look = (level: keyof typeof figures) => ({
    enumerable: true,
    get: () => {
      looks += 1;
      return String(figures[level]);
    },
  });
  return Object.defineProperties(
    { low: '', central: '', high: '' },
    {
      low: look('low'),
      central: look('central'),
      high: look('high'),
    },
  );
};

const activity = (at: number, hourlyRate: string): Activity => ({
  name: 'Việc',
  hours: counted(1, 2 + at, 9 + 2 * at),
  hourlyRate,
  fees: counted(10, 20, 30 + at),
});
const snapshotOf = (count: number, rates: number): CostSnapshot => {
  const rate = (at: number) => `gia-${String(at % rates)}`;
  const activities = Array.from({ length: count }, (_, at) => activity(at, rate(at)));
  const after = Array.from({ length: count }, (_, at) => activity((at * 7) % count, rate(at)));
  const parameter = (at: number) => ({
    kind: 'hourly-rate' as const,
    value: counted(10 + at, 20 + 3 * at, 40 + 5 * at),
    validFrom: '2025-01-01',
    basis: 'Thử',
    source: 'Thử',
  });
  return {
    methodVersion: 'SCM_TT02/1',
    computation: {
      method: 'SCM_TT02',
      before: { activities, timesPerYear: '2', subjectsPerYear: counted(3, 5, 8) },
      after: { activities: after },
    },
    parameters: Object.fromEntries(Array.from({ length: rates }, (_, at) => [rate(at), parameter(at)])),
  };
};
const looksFor = (count: number, rates: number) => {
  looks = 0;
  computeCost(snapshotOf(count, rates));
  return looks;
};

/** By hand: every combination of the rates and of the subjects. */
function everyCorner(count: number, rates: number): readonly [number, number] {
  const at = (index: number) => ({ low: [1, 10], high: [9 + 2 * index, 30 + index] }) as const;
  const saved = (bits: number, end: 'low' | 'high') => {
    const other = end === 'low' ? 'high' : 'low';
    const rate = (index: number) => ((bits >> (index % rates)) & 1 ? 40 + 5 * (index % rates) : 10 + (index % rates));
    const each = Array.from({ length: count }, (_, index) => {
      const [hours, fees] = at(index)[end];
      const [hoursAfter, feesAfter] = at((index * 7) % count)[other];
      return (hours - hoursAfter) * rate(index) + fees - feesAfter;
    });
    return 2 * ((bits >> rates) & 1 ? 8 : 3) * each.reduce((sum, one) => sum + one, 0);
  };
  const all = Array.from({ length: 2 ** (rates + 1) }, (_, bits) => bits);
  return [Math.min(...all.map((bits) => saved(bits, 'low'))), Math.max(...all.map((bits) => saved(bits, 'high')))];
}

describe('the range of a cost', () => {
  it.each([1, 3, 5, 6, 8, 10])('is the furthest that any choice of %i uncertain rates gives', (rates) => {
    const { range } = computeCost(snapshotOf(20, rates));
    expect([Number(range?.low.saved), Number(range?.high.saved)]).toEqual(everyCorner(20, rates));
  });

  it('and the influences cost twice as much for twice as many activities', () => {
    expect(looksFor(100, 5)).toBeLessThan(2.2 * looksFor(50, 5));
  });

  it('is found for as many uncertain rates as there are activities', () => {
    expect(looksFor(100, 100)).toBeLessThan(2.2 * looksFor(50, 50));
  });
});
