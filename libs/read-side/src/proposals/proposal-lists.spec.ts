import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { measured, proposed } from '../../spec-support/saving-stories.js';
import { CENTER, drafted, PROVINCE, WARD } from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import { PROPOSAL_SORTS } from './proposal-orders.js';
import type { ProposalListRequest } from './proposal-list-request.js';
import { ProposalQueries } from './proposal-queries.js';

jest.setTimeout(60_000);

describe('a list of proposals', () => {
  let database: SpecDatabase;
  let queries: ProposalQueries;
  let log: SpecLog;
  const today = '2026-05-10';

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new ProposalQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const project = () => projectAll(database.dataSource, log.store);
  const list = (request: Partial<ProposalListRequest> = {}) => queries.list({ scope: [WARD], today, ...request });
  const numbers = async (request: Partial<ProposalListRequest> = {}) =>
    (await list(request)).items.map(({ number }) => number);

  /** Page after page, of two. */
  async function leafed(request: Partial<ProposalListRequest>) {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ ...request, after, limit: 2 });
      found.push(...page.items.map(({ number }) => number));
      after = page.next;
    } while (after !== null);
    return found;
  }

  it('is sorted by day, by waiting or by number, what is over last, and pages through each', async () => {
    await log.goOn('proposal', 'a', drafted({ number: 'PA-0010', dues: { review: '2026-06-01' } }));
    await log.goOn('proposal', 'b', drafted({ number: 'PA-10000', on: '2026-03-05' }));
    await log.goOn('proposal', 'c', drafted({ number: 'PA-0002', dues: { review: '2026-05-01' }, on: '2026-03-04' }));
    const over = drafted({ number: 'PA-0003', dues: { review: '2026-04-01' }, on: '2026-03-01' });
    await log.goOn('proposal', 'd', over.withdraw({ on: '2026-03-12' }));
    await log.goOn('proposal', 'e', drafted({ number: 'PA-0011', dues: { review: '2026-06-01' }, on: '2026-03-03' }));
    await project();
    expect(await leafed({})).toEqual(['PA-0011', 'PA-0003', 'PA-0002', 'PA-10000', 'PA-0010']);
    expect(await leafed({ sort: 'due' })).toEqual(['PA-0002', 'PA-0010', 'PA-0011', 'PA-10000', 'PA-0003']);
    expect(await leafed({ sort: 'waiting' })).toEqual(['PA-0010', 'PA-0011', 'PA-0002', 'PA-10000', 'PA-0003']);
    expect(await leafed({ sort: 'number' })).toEqual(['PA-0002', 'PA-0003', 'PA-0010', 'PA-0011', 'PA-10000']);
  });

  it('is sorted by what proposals save by one method, and shows it by each', async () => {
    const costs = (before: string, after: string) => ({ costs: { SCM_TT02: [before, after] as const } });
    const two = proposed({
      number: 'PA-0001',
      procedures: [
        { code: '1.001193', name: 'Đăng ký khai sinh' },
        { code: '1.000656', name: 'Đăng ký khai tử' },
      ],
    });
    await log.goOn(
      'proposal',
      'a',
      measured(two, { p1: costs('30000000', '20000000'), p2: costs('9000000', '6000000') }),
    );
    const time = ['10', '4', 'working-day'] as const;
    await log.goOn('proposal', 'b', measured(proposed({ number: 'PA-0002' }), { p1: { time, ...costs('9', '0') } }));
    await log.goOn('proposal', 'c', proposed({ number: 'PA-0003' }));
    await project();
    const of = { scope: [PROVINCE] };
    expect(await leafed({ ...of, sort: 'saving-scm' })).toEqual(['PA-0001', 'PA-0002', 'PA-0003']);
    expect(await leafed({ ...of, sort: 'saving-processing' })).toEqual(['PA-0003', 'PA-0002', 'PA-0001']);
    const { items } = await list({ ...of, sort: 'number' });
    const shown = items.map(({ savings }) => savings.map(({ percent: _, ...texts }) => texts));
    expect(shown).toEqual([
      [{ kind: 'SCM_TT02', count: 2, before: '39000000', after: '26000000', saved: '13000000' }],
      [
        { kind: 'SCM_TT02', count: 1, before: '9', after: '0', saved: '9' },
        { kind: 'working-hour', count: 1, before: '80', after: '32', saved: '48' },
      ],
      [],
    ]);
    expect(items[0]?.savings[0]?.percent).toEqual({ num: 100n, den: 3n });
  });

  it('takes several values, and what proposals hold, when they are due, who drafted them, and whether they came back', async () => {
    const on = '2026-03-04';
    const code = '1.000656.000.00.00.H48';
    const procedures = [{ id: null, code, name: 'Đăng ký khai tử' }];
    const back = drafted({ number: 'PA-0001', procedures }).pass({ on }).giveBack({ on: '2026-03-20' });
    await log.goOn('proposal', 'a', back);
    await log.goOn('proposal', 'b', drafted({ number: 'PA-0002', unit: 'room-b', dues: { review: '2026-05-10' } }));
    await log.goOn('proposal', 'c', drafted({ number: 'PA-0003' }).pass({ on }));
    await project();
    expect(await numbers({ phase: ['reworking', 'to-assess'] })).toEqual(['PA-0003', 'PA-0001']);
    expect(await numbers({ unit: ['room-b', 'room-a'], stage: [CENTER.id] })).toEqual(['PA-0003']);
    expect(await numbers({ phase: [] })).toEqual([]);
    expect(await numbers({ catalogue: 'tthc', path: 'main' })).toEqual(['PA-0003', 'PA-0002', 'PA-0001']);
    expect(await numbers({ procedureCode: '1.000656' })).toEqual(['PA-0001']);
    expect(await numbers({ returned: true })).toEqual(['PA-0001']);
    expect(await numbers({ returned: false })).toEqual(['PA-0003', 'PA-0002']);
    expect(await numbers({ dueFrom: '2026-05-10', dueTo: '2026-05-10' })).toEqual(['PA-0002']);
    expect(await numbers({ dueFrom: '2026-05-11' })).toEqual([]);
    expect(await numbers({ dueTo: '2026-05-09' })).toEqual([]);
    const [drafter = ''] = back.now.drafters;
    const [approver = ''] = back.now.approvers;
    expect(await numbers({ draftedBy: drafter })).toContain('PA-0001');
    expect(await numbers({ draftedBy: approver })).toEqual([]);
  });

  it('refuses the cursor of another order', async () => {
    for (const number of ['PA-0001', 'PA-0002']) await log.goOn('proposal', number, drafted({ number }));
    await project();
    for (const sort of PROPOSAL_SORTS) {
      const { next } = await list({ sort, limit: 1 });
      for (const other of PROPOSAL_SORTS.filter((one) => one !== sort)) {
        await expect(list({ sort: other, after: next })).rejects.toThrow(InvalidCursor);
      }
      expect((await list({ sort, after: next })).items).toHaveLength(1);
    }
  });
});
