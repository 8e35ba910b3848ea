import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { season } from '../../spec-support/season.js';
import { ELSEWHERE, PROVINCE, WARD } from '../../spec-support/stories.js';
import { countedByBoard } from './counted-by-board.js';
import type { ProposalListRequest } from './proposal-list-request.js';
import { ProposalQueries } from './proposal-queries.js';

jest.setTimeout(120_000);

const TODAY = '2026-05-20';
const NARROWED: readonly Partial<ProposalListRequest>[] = [
  {},
  ...['open', 'withdrawn', 'decided'].map((status) => ({ status })),
  ...['drafting', 'awaiting-head', 'in-dossier', 'withdrawn'].map((phase) => ({ phase })),
  { stage: 'consolidation-1' },
  { stage: ['review-1', 'consolidation-1'], unit: 'room-a' },
  { stageKind: 'review', overdue: true },
  { overdue: false },
  { overdue: false, status: 'open' },
  { plan: 'plan-1', path: 'main' },
  { plan: 'none' },
  { outcome: 'approved' },
  { ward: WARD },
  { ward: PROVINCE },
  { dueFrom: '2026-05-01' },
  { dueTo: '2026-05-15', unit: 'room-b' },
];

describe('how many proposals a list has', () => {
  let database: SpecDatabase;
  let queries: ProposalQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new ProposalQueries(database.dataSource);
    await projectAll(database.dataSource, (await season(150, 4)).store);
  });
  afterAll(() => database.stop());

  /** On all its pages. */
  async function leafed(request: Omit<ProposalListRequest, 'after'>): Promise<number> {
    let [found, after] = [0, undefined as string | null | undefined];
    while (after !== null) {
      const page: Awaited<ReturnType<typeof queries.list>> = await queries.list({ ...request, after, limit: 100 });
      found += page.items.length;
      after = page.next;
    }
    return found;
  }

  it('is told by the board as its pages have them', async () => {
    for (const narrowed of NARROWED) {
      const request = { scope: [PROVINCE], today: TODAY, ...narrowed };
      const { total } = await queries.list({ ...request, counted: true, limit: 1 });
      expect([narrowed, total]).toEqual([narrowed, await leafed(request)]);
      expect(await countedByBoard(database.dataSource, request)).toEqual({ total, atLeast: false });
    }
  });

  it('is nothing elsewhere, and not told of what cells do not distinguish', async () => {
    const request = { scope: [ELSEWHERE], today: TODAY };
    expect(await countedByBoard(database.dataSource, request)).toEqual({ total: 0, atLeast: false });
    for (const more of [{ q: 'một' }, { returned: true }, { catalogue: 'tthc' }, { draftedBy: 'x' }]) {
      expect(await countedByBoard(database.dataSource, { ...request, ...more })).toBeNull();
    }
  });
});
