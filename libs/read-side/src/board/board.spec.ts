import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { approved, drafted, imported, submitted, withdrawn } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { BoardQueries } from './board-queries.js';

jest.setTimeout(60_000);

describe('the board of a plan', () => {
  let database: SpecDatabase;
  let queries: BoardQueries;
  const scope = ['19'];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new BoardQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('counts by stage, unit and phase, what is overdue and what comes next', async () => {
    const log = new SpecLog();
    await log.tell('plan', 'gia-sang-2026', [imported('gia-sang-2026', 'Kế hoạch năm 2026')]);
    await log.tell('proposal', 'a', [drafted({ unit: 'phong-a', due: '2026-04-10' })]);
    await log.tell('proposal', 'b', [drafted({ unit: 'phong-b', due: '2026-05-15' })]);
    await log.tell('proposal', 'c', [drafted({ unit: 'phong-a' }), submitted('2026-03-04', '2026-06-01')]);
    await log.tell('proposal', 'd', [drafted({ unit: 'phong-a', due: '2026-04-10' }), withdrawn('2026-03-12')]);
    await log.tell('proposal', 'e', [drafted({ plan: 'khac', due: '2026-04-10' })]);
    await projectAll(database.dataSource, log.store);
    const board = await queries.get('gia-sang-2026', { scope, today: '2026-05-10' });
    const review = { id: 'ra-soat', name: 'Rà soát', kind: 'review', index: 0 };
    const center = { id: 'tong-hop', name: 'Tổng hợp', kind: 'consolidation', index: 1 };
    expect(board).toMatchObject({
      plan: { id: 'gia-sang-2026', title: 'Kế hoạch năm 2026' },
      total: 4,
      open: 3,
      overdue: 1,
      stages: [
        { stage: review, total: 3, open: 2, overdue: 1 },
        { stage: center, total: 1, open: 1, overdue: 0 },
      ],
      units: [
        { unit: 'phong-a', total: 3, open: 2, overdue: 1 },
        { unit: 'phong-b', total: 1, open: 1, overdue: 0 },
      ],
      nextDeadlines: [
        { due: '2026-05-15', stage: review, open: 1 },
        { due: '2026-06-01', stage: center, open: 1 },
      ],
    });
    expect(board?.cells).toHaveLength(3);
    expect(board?.phases).toContainEqual({ phase: 'withdrawn', total: 1 });
    expect(await queries.get('gia-sang-2026', { scope, today: '2026-05-16' })).toMatchObject({ overdue: 2 });
    expect(await queries.get('gia-sang-2026', { scope: ['31'], today: '2026-05-10' })).toBeNull();
    expect(await queries.get('không có', { scope, today: '2026-05-10' })).toBeNull();
  });

  it.each([1, 2, 3])('equals a scan of the proposals, season %p', async (seed) => {
    const log = await season(150, seed);
    await projectAll(database.dataSource, log.store);
    const scan = await database.dataSource.query<unknown[]>(`
      select plan, stage, unit, phase, status = 'open' as open, case when status = 'open' then due::text end as due,
        count(*)::int as count
      from read_side.proposal group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`);
    const cells = await database.dataSource.query<unknown[]>(
      'select plan, stage, unit, phase, open, due::text as due, count from read_side.board_cell order by 1, 2, 3, 4, 5, 6',
    );
    expect(cells).toEqual(scan);
    expect(cells.length).toBeGreaterThan(10);
  });

  it('costs rows of cells: an empty cell goes', async () => {
    const log = new SpecLog();
    await log.tell('proposal', 'a', [drafted()]);
    await projectAll(database.dataSource, log.store);
    await log.tell('proposal', 'a', [approved('2026-03-03'), submitted('2026-03-04')]);
    await projectAll(database.dataSource, log.store);
    expect(await database.rows('board_cell')).toMatchObject([{ stage: 'tong-hop', count: 1 }]);
  });
});
