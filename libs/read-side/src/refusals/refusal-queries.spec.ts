import type { RefusalEvent, RefusedAct } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, drafted, PROVINCE, WARD } from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import { RefusalQueries } from './refusal-queries.js';

jest.setTimeout(60_000);

const refused = (day: string, act: Partial<RefusedAct> = {}): RefusalEvent => ({
  type: 'ActRefused',
  data: { person: 'p', on: 'plan-x', action: 'AdoptPlan', rule: 'NO_ROLE', reach: AREA, count: 1, ...act },
  by: { process: 'policy' },
  on: day,
});

describe('RefusalQueries', () => {
  let database: SpecDatabase;
  let queries: RefusalQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new RefusalQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  async function given(days: Readonly<Record<string, readonly RefusalEvent[]>>) {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted());
    for (const [day, facts] of Object.entries(days)) await log.tell('refusals', day, facts);
    await projectAll(database.dataSource, log.store);
  }
  const told = async (request: Parameters<RefusalQueries['list']>[0]) =>
    (await queries.list(request)).items.map(({ day, person, count }) => `${day} ${person} ${String(count)}`);

  it('tells who tried what, when, why not, and how often, the newest first', async () => {
    await given({ '2026-05-01': [refused('2026-05-01'), refused('2026-05-01', { person: 'q', count: 40 })] });
    const [newest] = (await queries.list({ scope: [PROVINCE] })).items;
    const { position: _, request: __, ...said } = newest!;
    const when = { day: '2026-05-01', recordedAt: '2026-05-01T12:00:00.000Z' };
    const what = { kind: 'plan', target: 'x', action: 'AdoptPlan', rule: 'NO_ROLE' };
    expect(said).toEqual({ ...when, person: 'q', ...what, count: 40 });
  });

  it('shows each area what its own people tried, and what strangers tried on what is its own', async () => {
    const stranger = { person: 's', on: 'proposal-a', reach: ['46'] };
    await given({ '2026-05-01': [refused('2026-05-01'), refused('2026-05-01', stranger)] });
    expect(await told({ scope: [PROVINCE] })).toEqual(['2026-05-01 s 1', '2026-05-01 p 1']);
    expect(await told({ scope: ['46'] })).toEqual(['2026-05-01 s 1']);
    expect(await told({ scope: ['46/46.phu-xuan'] })).toEqual([]);
  });

  it('shows each area what strangers tried on its calendar and its rates, whether or not it has any', async () => {
    const stranger = { person: 's', reach: ['46'] };
    const ward = WARD.replaceAll('/', '_');
    const on = (target: string) => refused('2026-05-01', { ...stranger, on: target });
    await given({ '2026-05-01': [on(`calendar-${ward}`), on(`parameters-${ward}`), on(`calendar-${ward}-khac`)] });
    const count = async (scope: string) => (await queries.list({ scope: [scope], counted: true })).total;
    expect(await Promise.all([WARD, PROVINCE, '46', 'khac'].map(count))).toEqual([2, 3, 3, 0]);
  });

  it('sorts', async () => {
    await given({
      '2026-05-01': [refused('2026-05-01', { count: 40 }), refused('2026-05-01', { person: 'q' })],
      '2026-05-02': [refused('2026-05-02', { person: 'q', count: 40 })],
    });
    const scope = [WARD];
    const [first, second, third] = ['2026-05-01 p 40', '2026-05-01 q 1', '2026-05-02 q 40'];
    expect(await told({ scope, sort: 'oldest' })).toEqual([first, second, third]);
    expect(await told({ scope, sort: 'often' })).toEqual([third, first, second]);
    const { next } = await queries.list({ scope, sort: 'often', limit: 2 });
    expect(await told({ scope, sort: 'often', limit: 2, after: next })).toEqual([second]);
    await expect(told({ scope, after: next })).rejects.toThrow(InvalidCursor);
  });

  it('narrows by person, act and days, and pages', async () => {
    await given({
      '2026-05-01': [refused('2026-05-01'), refused('2026-05-01', { action: 'ClosePlan' })],
      '2026-05-02': [refused('2026-05-02', { person: 'q' })],
    });
    const scope = [WARD];
    expect(await told({ scope, person: 'q' })).toEqual(['2026-05-02 q 1']);
    expect(await told({ scope, action: 'ClosePlan' })).toEqual(['2026-05-01 p 1']);
    expect(await told({ scope, from: '2026-05-02' })).toEqual(['2026-05-02 q 1']);
    expect(await told({ scope, to: '2026-05-01' })).toHaveLength(2);
    const first = await queries.list({ scope, limit: 2, counted: true });
    expect([first.total, first.atLeast]).toEqual([3, false]);
    expect(await told({ scope, limit: 2, after: first.next })).toEqual(['2026-05-01 p 1']);
  });
});
