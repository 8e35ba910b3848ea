import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { season } from '../../spec-support/season.js';
import { ELSEWHERE, PROVINCE, WARD } from '../../spec-support/stories.js';
import { PROPOSAL_SORTS } from './proposal-orders.js';
import type { ProposalListRequest } from './proposal-list-request.js';
import { ProposalQueries } from './proposal-queries.js';

jest.setTimeout(120_000);

const TODAY = '2026-05-20';
const WORDS = [undefined, 'phương án', 'phuong an so', '1', 'số 77', 'không có'] as const;
const NARROWED: readonly Partial<ProposalListRequest>[] = [
  {},
  { overdue: true },
  { stage: 'consolidation-1' },
  { unit: 'room-a', status: 'open' },
];

describe('proposals of a province', () => {
  let database: SpecDatabase;
  let queries: ProposalQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new ProposalQueries(database.dataSource);
    await projectAll(database.dataSource, (await season(120, 7)).store);
  });
  afterAll(() => database.stop());

  /** Page after page. */
  async function leafed(request: Pick<ProposalListRequest, 'scope'> & Partial<ProposalListRequest>) {
    const pages: unknown[] = [];
    let after: string | null = null;
    do {
      const { items, next, total }: Awaited<ReturnType<typeof queries.list>> = await queries.list({
        ...request,
        today: TODAY,
        after,
        limit: 7,
        counted: true,
      });
      pages.push({ ids: items.map(({ id }) => id), next, total });
      after = next;
    } while (after !== null);
    return pages;
  }

  it.each(PROPOSAL_SORTS)('by %s are those of its wards, page by page, whatever is asked', async (sort) => {
    for (const q of WORDS) {
      for (const narrowed of NARROWED) {
        const asked = { sort, q, ...narrowed };
        // Who holds a post in a ward besides has its rows looked up otherwise.
        const byWards = await leafed({ ...asked, scope: [PROVINCE, WARD] });
        expect(await leafed({ ...asked, scope: [PROVINCE] })).toEqual(byWards);
        expect(await leafed({ ...asked, scope: [PROVINCE, ELSEWHERE] })).toEqual(byWards);
      }
    }
    expect(await leafed({ sort, scope: [ELSEWHERE] })).toMatchObject([{ ids: [], total: 0 }]);
  });
});
