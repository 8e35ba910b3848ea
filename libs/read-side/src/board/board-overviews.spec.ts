import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { season } from '../../spec-support/season.js';
import { PROVINCE, WARD } from '../../spec-support/stories.js';
import type { ProposalListRequest } from '../proposals/proposal-list-request.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { BOARD_DIMENSIONS, BoardOverviews, type BoardDimension, type BoardSums } from './board-overviews.js';

jest.setTimeout(120_000);

const TODAY = '2026-06-01';
/** Provinces without proposals, so many that sums are read. */
const OTHERS = ['1', '2', '3', '4', '5'];
const ASKED = { scope: [PROVINCE], today: TODAY } as const;

describe('where the proposals of an area are', () => {
  let database: SpecDatabase;
  let boards: BoardOverviews;
  let proposals: ProposalQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    boards = new BoardOverviews(database.dataSource);
    proposals = new ProposalQueries(database.dataSource);
    await projectAll(database.dataSource, (await season(150, 4)).store);
  });
  afterAll(() => database.stop());

  const listed = async (request: Omit<ProposalListRequest, 'scope' | 'today'>) =>
    (await proposals.list({ ...ASKED, ...request, counted: true })).total;

  /** What lists of the same proposals count. */
  const sumsOf = async (of: Omit<ProposalListRequest, 'scope' | 'today'>): Promise<Omit<BoardSums, 'kinds'>> => {
    const [total, open, overdue, decided, completed, withdrawn] = await Promise.all([
      listed(of),
      listed({ ...of, status: 'open' }),
      listed({ ...of, overdue: true }),
      listed({ ...of, status: 'decided' }),
      listed({ ...of, status: 'completed' }),
      listed({ ...of, status: 'withdrawn' }),
    ]);
    const numbers = { total, open, overdue, decided, completed, withdrawn };
    return numbers as Omit<BoardSums, 'kinds'>;
  };

  it.each(BOARD_DIMENSIONS)('by %s is what lists narrowed to each part count', async (by: BoardDimension) => {
    const { total, parts } = await boards.of({ ...ASKED, by });
    expect(total).toMatchObject(await sumsOf({}));
    expect(parts.length).toBeGreaterThan(0);
    for (const { value, kinds, ...part } of parts) {
      expect({ value, ...part }).toMatchObject(await sumsOf({ [by]: value }));
      for (const { kind, open, overdue } of kinds) {
        const there = { [by]: value, stageKind: kind };
        expect([kind, open]).toEqual([kind, await listed({ ...there, status: 'open' })]);
        expect([kind, overdue]).toEqual([kind, await listed({ ...there, overdue: true })]);
      }
    }
  });

  it.each(BOARD_DIMENSIONS)('by %s is the same of many provinces, whose sums are kept', async (by: BoardDimension) => {
    for (const limit of [1, 2, 500]) {
      const counted = await boards.of({ ...ASKED, by, limit });
      expect(await boards.of({ ...ASKED, by, limit, scope: [PROVINCE, ...OTHERS] })).toEqual(counted);
    }
    expect(await boards.of({ ...ASKED, by, scope: OTHERS })).toMatchObject({ total: { total: 0 }, parts: [] });
  });

  it('comes in pages', async () => {
    const whole = await boards.of({ ...ASKED, by: 'unit' });
    const first = await boards.of({ ...ASKED, by: 'unit', limit: 1 });
    const second = await boards.of({ ...ASKED, by: 'unit', limit: 500, after: first.next });
    expect([...first.parts, ...second.parts]).toEqual(whole.parts);
    expect([first.total, second.next]).toEqual([whole.total, null]);
  });

  it('is that of what one sees alone', async () => {
    expect((await boards.of({ ...ASKED, scope: [`${WARD}-khac`], by: 'ward' })).total.total).toBe(0);
  });
});
