import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import { SavingLineQueries, type SavingLineView } from './line-queries.js';
import { LINE_SORTS, type LineSort } from './line-sorts.js';

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

  it('take no cursor of another order', async () => {
    const { next } = await lines.list({ scope: [PROVINCE], sort: 'number', limit: 1 });
    await expect(lines.list({ scope: [PROVINCE], sort: 'saving-scm', after: next })).rejects.toThrow(InvalidCursor);
  });
});
