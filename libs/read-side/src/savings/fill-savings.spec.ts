import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { breaksOf } from '../engine/breaks.js';
import { fillSavings } from './fill-savings.js';
import { savingsProjection } from './savings-projection.js';

jest.setTimeout(240_000);

describe('savings that are filled from the rows', () => {
  let database: SpecDatabase;

  beforeAll(async () => (database = await openSpecDatabase({ patient: true })));
  afterAll(() => database.stop());

  const all = () => Promise.all(savingsProjection.tables.map((table) => database.rows(table)));

  it('are those that the facts make one after the other', async () => {
    const seen = new Set<number>();
    const property = fc.asyncProperty(season, async (stories) => {
      await database.clear();
      await project(database.dataSource, await told(stories, [2, 0, 1]), 4);
      const folded = await all();
      await database.dataSource.query(`truncate ${savingsProjection.tables.map((one) => `read_side.${one}`).join()}`);
      await database.dataSource.transaction((manager) => fillSavings(manager, breaksOf({})));
      expect(await all()).toEqual(folded);
      for (const [at, rows] of folded.entries()) if (rows.length > 0) seen.add(at);
    });
    await fc.assert(property, { numRuns: 12 });
    expect(seen.size).toBe(savingsProjection.tables.length);
  });
});
