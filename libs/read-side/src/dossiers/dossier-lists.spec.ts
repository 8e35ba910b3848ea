import { DossierStory, examinerOf, letterOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { planOf, WARD } from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import { walkOf } from '../past/walk.js';
import { inOrder } from '../standing/list-order.js';
import { DOSSIER_ORDERS, type DossierSort } from './dossier-orders.js';
import { DossierQueries } from './dossier-queries.js';
import { DossierRow } from './dossier-row.js';

jest.setTimeout(60_000);

describe('a list of dossiers', () => {
  let database: SpecDatabase;
  let queries: DossierQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new DossierQueries(database.dataSource);
    const log = new SpecLog();
    const opened = (number: string, on: string, center?: string) =>
      new DossierStory(planOf({}, { center })).open('room-a', { on, number });
    await log.goOn('dossier', 'a', opened('HS-0010', '2026-03-02', '2026-06-01'));
    await log.goOn('dossier', 'b', opened('HS-10000', '2026-03-05'));
    await log.goOn('dossier', 'c', opened('HS-0002', '2026-03-04', '2026-05-01'));
    const signer = { person: 'reviewer-center', title: 'Giám đốc Trung tâm' };
    const letter = { ...letterOf('12/TTr-UBND', '2026-05-02'), signer };
    const over = opened('HS-0003', '2026-03-01', '2026-04-01').include('x', { on: '2026-03-02' });
    const back = { type: 'ReturnDossier', to: 'review-1', reason: 'Sai thẩm quyền' } as const;
    await log.goOn(
      'dossier',
      'd',
      over.close(letter, { on: '2026-05-02' }).does(examinerOf('office'), back, { on: '2026-05-10' }),
    );
    await log.goOn('dossier', 'e', opened('HS-0011', '2026-03-03'));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  const list = (sort: DossierSort | undefined, after: string | null = null) =>
    queries.list({ scope: [WARD], today: '2026-05-10', sort, after, limit: 2 });

  /** Page after page, of two. */
  async function leafed(sort?: DossierSort) {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await list(sort, after);
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    return found;
  }

  it('is sorted by opening, by waiting or by number, what is over last, and pages through each', async () => {
    expect(await leafed()).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await leafed('waiting')).toEqual(['a', 'e', 'c', 'b', 'd']);
    expect(await leafed('number')).toEqual(['c', 'd', 'a', 'e', 'b']);
  });

  it('takes the cursor of one order for that order alone', async () => {
    const { next } = await list('number');
    await expect(list('waiting', next)).rejects.toThrow(InvalidCursor);
  });

  it.each([
    ['newest', 'dossier_opened'],
    ['waiting', 'dossier_since_order'],
    ['number', 'dossier_number_order'],
  ] as const)('by %s comes from an index', async (sort, index) => {
    const { next } = await list(sort);
    const select = database.dataSource.createQueryBuilder(DossierRow, 's').limit(2);
    inOrder(select, DOSSIER_ORDERS[sort], { after: next, walk: walkOf([]) });
    const [sql, values] = select.getQueryAndParameters();
    const plan = await database.dataSource.transaction(async (manager) => {
      await manager.query('set local enable_seqscan = off; set local enable_sort = off');
      return manager.query<object[]>(`explain ${sql}`, values);
    });
    const words = JSON.stringify(plan);
    expect(words).toContain(`using ${index} `);
    expect(words).toContain('Index Cond');
  });
});
