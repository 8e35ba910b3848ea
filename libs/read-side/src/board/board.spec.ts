import { areaOfUnit, installation, unitStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import {
  AREA,
  CENTER,
  documentOf,
  drafted,
  ELSEWHERE,
  imported,
  NEIGHBOUR,
  ofProvince,
  PROVINCE,
  planOf,
  REVIEW,
  WARD,
} from '../../spec-support/stories.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { VacantWorkQueries } from '../vacant-work/vacant-work-queries.js';
import { BoardQueries } from './board-queries.js';

jest.setTimeout(60_000);

describe('the board of a plan', () => {
  let database: SpecDatabase;
  let queries: BoardQueries;
  const scope = [PROVINCE];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new BoardQueries(database.dataSource, new VacantWorkQueries(database.dataSource));
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('counts by stage, unit and phase, what is overdue and what comes next', async () => {
    const log = new SpecLog();
    const dues = { review: '2026-04-10' };
    await log.goOn('plan', 'plan-1', imported(documentOf({ title: 'Kế hoạch năm 2026' })));
    await log.goOn('proposal', 'a', drafted({ dues }));
    await log.goOn('proposal', 'b', drafted({ unit: 'room-b', dues: { review: '2026-05-15' } }));
    await log.goOn('proposal', 'c', drafted({ dues: { center: '2026-06-01' } }).pass({ on: '2026-03-04' }));
    await log.goOn('proposal', 'd', drafted({ dues }).withdraw({ on: '2026-03-12' }));
    await log.goOn('proposal', 'e', drafted({ plan: planOf({ id: 'plan-2' }, dues) }));
    await projectAll(database.dataSource, log.store);
    const board = await queries.get('plan-1', { scope, today: '2026-05-10' });
    expect(board).toMatchObject({
      plan: { id: 'plan-1', title: 'Kế hoạch năm 2026' },
      total: 4,
      open: 3,
      overdue: 1,
      stages: [
        { stage: REVIEW, total: 3, open: 2, overdue: 1 },
        { stage: CENTER, total: 1, open: 1, overdue: 0 },
      ],
      units: [
        { unit: 'room-a', total: 3, open: 2, overdue: 1 },
        { unit: 'room-b', total: 1, open: 1, overdue: 0 },
      ],
      nextDeadlines: [
        { due: '2026-05-15', stage: REVIEW, open: 1 },
        { due: '2026-06-01', stage: CENTER, open: 1 },
      ],
    });
    expect(board?.cells).toHaveLength(3);
    expect(board?.phases).toContainEqual({ phase: 'withdrawn', total: 1 });
    expect(await queries.get('plan-1', { scope, today: '2026-05-16' })).toMatchObject({ overdue: 2 });
    expect(await queries.get('plan-1', { scope: [ELSEWHERE], today: '2026-05-10' })).toBeNull();
    expect(await queries.get('không có', { scope, today: '2026-05-10' })).toBeNull();
  });

  it('of an area counts what lies in it', async () => {
    const log = new SpecLog();
    const plan = { ...ofProvince('room-a', 'room-x'), id: 'plan-2' };
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.goOn('plan', 'plan-2', imported(documentOf(plan)));
    for (const [id, area] of [['room-a', AREA] as const, ['room-x', areaOfUnit('room-x')] as const]) {
      const unit = { type: 'RegisterUnit', name: id, roles: ['officer'], area } as const;
      await log.goOn('unit', id, unitStory().does(installation, unit));
    }
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted({ plan: planOf(plan) }));
    await log.goOn('proposal', 'c', drafted({ plan: planOf(plan), unit: 'room-x' }));
    await log.goOn('proposal', 'd', drafted({ plan: planOf(plan), unit: 'room-x' }));
    await projectAll(database.dataSource, log.store);
    const totals = async (id: string, area?: string) => {
      const board = await queries.get(id, { scope, today: '2026-05-10', area });
      return [board?.total, board?.vacant.reduce((sum, { proposals }) => sum + proposals, 0)];
    };
    expect([await totals('plan-2'), await totals('plan-2', WARD), await totals('plan-2', NEIGHBOUR)]).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
    expect(await totals('plan-2', PROVINCE)).toEqual([3, 3]);
    // Units that nobody has registered count where the plan is.
    expect([await totals('plan-1', WARD), await totals('plan-1', NEIGHBOUR)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
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
    const story = drafted();
    await log.goOn('proposal', 'a', story);
    await projectAll(database.dataSource, log.store);
    await log.goOn('proposal', 'a', story.pass({ on: '2026-03-04' }));
    await projectAll(database.dataSource, log.store);
    expect(await database.rows('board_cell')).toMatchObject([{ stage: CENTER.id, count: 1 }]);
  });
});
