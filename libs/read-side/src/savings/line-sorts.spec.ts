import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { cursorOf, InvalidCursor } from '../paging/cursor.js';
import { SavingLineQueries, type SavingLineView } from './line-queries.js';
import { LINE_SORTS, sortedPage, type LineSort } from './line-sorts.js';

jest.setTimeout(240_000);

describe('lines of savings', () => {
  let database: SpecDatabase;
  let lines: SavingLineQueries;
  beforeAll(async () => {
    database = await openSpecDatabase();
    lines = new SavingLineQueries(database.dataSource);
  });
  afterAll(() => database.stop());

  const all = async (sort?: LineSort) => {
    const found: SavingLineView[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await lines.list({ scope: [PROVINCE], sort, after, limit: 2 });
      found.push(...page.items);
      after = page.next;
    }
    return found;
  };

  it('come in each order page by page, each once, what saves nothing known last', async () => {
    const property = fc.asyncProperty(season, async (stories) => {
      await database.clear();
      await project(database.dataSource, await told(stories, [0, 3, 1]), 5);
      const ids = (await all()).map(({ id }) => id);
      for (const sort of LINE_SORTS) expect((await all(sort)).map(({ id }) => id).sort()).toEqual(ids);
      const saved = (await all('saving-time')).map(({ timeBefore, timeAfter }) => {
        return timeBefore === null || timeAfter === null ? -Infinity : Number(timeBefore) - Number(timeAfter);
      });
      expect(saved).toEqual([...saved].sort((a, b) => b - a));
    });
    await fc.assert(property, { numRuns: 4 });
  });

  it.each(LINE_SORTS)('are read by %s from an index', async (sort) => {
    const { order } = sortedPage(sort, null, []);
    const plan = await database.dataSource.transaction(async (manager) => {
      await manager.query('set local enable_seqscan = off');
      await manager.query('set local enable_sort = off');
      return manager.query<object[]>(`explain select id from read_side.saving_line order by ${order} limit 51`);
    });
    expect(JSON.stringify(plan)).not.toMatch(/Sort/);
  });

  it('take no cursor of another order', async () => {
    const after = cursorOf(['004PA-1 plan-1', 'pa-1:p1']);
    await expect(lines.list({ scope: [PROVINCE], sort: 'number', after })).resolves.toBeDefined();
    await expect(lines.list({ scope: [PROVINCE], sort: 'saving-scm', after })).rejects.toThrow(InvalidCursor);
  });
});
