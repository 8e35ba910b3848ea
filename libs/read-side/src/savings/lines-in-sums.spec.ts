import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { measured, proposed, WAYS, type Way } from '../../spec-support/saving-stories.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { SavingLineQueries } from './line-queries.js';
import { DIMENSIONS, LACKING, type Dimension, type Lacking, type SavingFilter } from './saving-filter.js';
import { SavingQueries } from './saving-queries.js';
import type { FigureTotals, SavingTotals } from './totals.js';

jest.setTimeout(240_000);

const SCOPE = [PROVINCE];

describe('the lines in a sum of savings', () => {
  let database: SpecDatabase;
  let savings: SavingQueries;
  let lines: SavingLineQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    savings = new SavingQueries(database.dataSource);
    lines = new SavingLineQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('are as many as the sum counts, in each part of whatever it is told apart by', async () => {
    const property = fc.asyncProperty(season, async (stories) => {
      await database.clear();
      await project(database.dataSource, await told(stories, [0, 3, 1]), 5);
      const { total, approved, open } = await savings.totals({ scope: SCOPE, by: 'status' });
      const { counted, duplicates, computed, uncomputed, elsewhere } = total.lines;
      expect(computed + uncomputed + elsewhere).toBe(counted + duplicates);
      expect(savedIn(approved) + savedIn(open)).toBe(savedIn(total));
      for (const by of DIMENSIONS) {
        const { parts } = await savings.totals({ scope: SCOPE, by });
        for (const { value, ...part } of parts) {
          for (const [inSum, count] of sumsIn(part)) {
            const { total } = await lines.list({ scope: SCOPE, ...narrowedTo(by, value), inSum, counted: true });
            expect([by, value, inSum, total]).toEqual([by, value, inSum, count]);
          }
        }
      }
    });
    await fc.assert(property, { numRuns: 4 });
  });

  it('bear the month of the decision, and none while the proposal is open', async () => {
    const ways: readonly Way[] = ['approved', 'rejected', 'reviewed'];
    const stories = ways.map((way) => {
      const story = WAYS[way](measured(proposed(), { p1: { time: ['10', '8', 'working-day'] } }));
      return { aggregate: 'proposal', id: way, facts: story.facts } as const;
    });
    await project(database.dataSource, await told(stories, [0]), 3);
    const months = new Map((await lines.list({ scope: SCOPE })).items.map((line) => [line.proposal, line.month]));
    expect(months.get('reviewed')).toBeNull();
    expect(months.get('approved')).toMatch(/^2026-\d\d$/);
    const month = months.get('approved') ?? '';
    const quarter = `2026-Q${String(Math.ceil(Number(month.slice(5)) / 3))}`;
    for (const by of ['month', 'quarter'] as const) {
      const { parts } = await savings.totals({ scope: SCOPE, by });
      expect(parts.map(({ value, lines: count }) => [value, count.counted, count.over])).toEqual([
        [by === 'month' ? month : quarter, 1, 1],
        [null, 1, 0],
      ]);
    }
    const { items } = await lines.list({ scope: SCOPE, quarter, status: ['approved'] });
    expect(items.map(({ proposal }) => proposal)).toEqual(['approved']);
  });
});

function narrowedTo(by: Dimension, value: string | null): SavingFilter {
  const lacked = by === 'quarter' ? 'month' : by;
  if (value !== null && !(by === 'measures' && value === '')) return { [by]: by === 'status' ? [value] : value };
  return LACKING.some((one) => one === lacked) ? { lacking: lacked as Lacking } : {};
}

/** Of all kinds together, which is said nowhere. */
function savedIn({ time, cost }: SavingTotals): number {
  return [...time.totals, ...cost.totals].reduce((sum, { saved }) => sum + Number(saved), 0);
}

/** Each sum that counts lines, by figure and kind. */
function sumsIn({ lines, time, cost }: SavingTotals): readonly (readonly [string, number])[] {
  return [
    ['line:counted', lines.counted],
    ['line:duplicate', lines.duplicates],
    ['line:over', lines.over],
    ['line:computed', lines.computed],
    ['line:uncomputed', lines.uncomputed],
    ['line:elsewhere', lines.elsewhere],
    ...figuresIn('time', time),
    ...figuresIn('cost', cost),
  ];
}

function figuresIn(figure: 'time' | 'cost', { totals, notComputed, against2024 }: FigureTotals) {
  const { live, approved, unmatched } = against2024;
  return [
    ...totals.map(({ kind, count }) => [`${figure}:${kind}`, count] as const),
    ...notComputed.map(({ why, count }) => [`${figure}-not-computed:${why}`, count] as const),
    ...live.map(({ kind, count }) => [`${figure}-live:${kind}`, count] as const),
    ...approved.map(({ kind, count }) => [`${figure}-approved:${kind}`, count] as const),
    ...unmatched.map(({ why, count }) => [`${figure}-unmatched:${why}`, count] as const),
  ];
}
