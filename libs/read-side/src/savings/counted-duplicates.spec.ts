import type { ProposalStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import type { Story } from '../../spec-support/saving-season.js';
import { measured, proposed, WAYS, type Proposed } from '../../spec-support/saving-stories.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { SavingLineQueries } from './line-queries.js';
import { SavingQueries } from './saving-queries.js';

jest.setTimeout(240_000);

const SCOPE = [PROVINCE];
const pa = (id: string, { facts }: ProposalStory): Story => ({ aggregate: 'proposal', id, facts });
const days = (before: string, after: string, what: Proposed = {}) =>
  measured(proposed(what), { p1: { time: [before, after, 'working-day'] } });

describe('duplicates of which some have figures', () => {
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

  const given = async (...stories: readonly Story[]) => project(database.dataSource, await told(stories, [0]), 2);
  const byStatus = async () => savings.totals({ scope: SCOPE, by: 'status' });
  const items = async () => (await lines.list({ scope: SCOPE })).items;

  it('counts of duplicates the one that has the figure, though another is further on, and says which', async () => {
    await given(
      pa('a', WAYS.accepted(proposed({ number: 'PA-1', inWords: true }))),
      pa('b', days('10', '10', { number: 'PA-2', inWords: true })),
      pa('c', days('10', '7', { number: 'PA-3' })),
    );
    const { items: doubled } = await lines.duplicates({ scope: SCOPE });
    expect(doubled.map(({ line, counted }) => [line.proposal, line.countsIn, counted?.proposal])).toEqual([
      ['a', [], 'c'],
      ['b', [], 'c'],
    ]);
    const { total } = await byStatus();
    expect(total.lines).toEqual({ counted: 1, duplicates: 2, over: 0, computed: 1, uncomputed: 0, elsewhere: 2 });
    expect(total.time.totals.map(({ count, saved }) => [count, saved])).toEqual([[1, '24']]);
    expect([total.time.notComputed, total.cost.notComputed]).toEqual([[], [{ why: 'BENEFIT_IN_WORDS', count: 1 }]]);
  });

  it('counts time and cost each where a duplicate has it, and conditions where they have come furthest', async () => {
    const measures = ['cut-time', 'abolish-business-condition'] as const;
    const costs = { SCM_TT02: ['5000', '2000'] } as const;
    await given(
      pa('a', days('10', '8', { number: 'PA-1', measures })),
      pa('b', measured(proposed({ number: 'PA-2', measures }), { p1: { costs } })),
      pa('c', WAYS.accepted(proposed({ number: 'PA-3', measures, inWords: true }))),
    );
    expect((await items()).map(({ proposal, countsIn, duplicateOf }) => [proposal, countsIn, duplicateOf])).toEqual([
      ['a', ['time'], null],
      ['b', ['cost'], 'a:p1'],
      ['c', ['conditions'], 'a:p1'],
    ]);
    const { total } = await byStatus();
    expect([total.time.totals, total.cost.totals].flat().map(({ kind, saved }) => [kind, saved])).toEqual([
      ['working-hour', '16'],
      ['SCM_TT02', '3000'],
    ]);
    expect([total.time.notComputed, total.cost.notComputed]).toEqual([[], []]);
  });
});
