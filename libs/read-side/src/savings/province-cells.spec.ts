import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { ELSEWHERE, PROVINCE, WARD } from '../../spec-support/stories.js';
import { readSideDataSource } from '../database/data-source.js';
import { sumProvinces } from '../migrations/sum-provinces.js';
import { DIMENSIONS, LACKING, type SavingFilter } from './saving-filter.js';
import { SavingQueries } from './saving-queries.js';

jest.setTimeout(240_000);

const FILTERS: readonly SavingFilter[] = [
  {},
  { status: ['proposed', 'approved'] },
  { catalogue: 'business' },
  { field: 'Hộ tịch' },
  { stage: 'review-1' },
  { measures: 'cut-time' },
  ...LACKING.map((lacking) => ({ lacking })),
];

describe('the sums of a province', () => {
  let database: SpecDatabase;
  let savings: SavingQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    savings = new SavingQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('are those of its wards and plans together, by whatever they are told apart', async () => {
    const property = fc.asyncProperty(season, async (stories) => {
      await database.clear();
      await project(database.dataSource, await told(stories, [0, 3, 1]), 5);
      for (const filter of FILTERS) {
        for (const by of DIMENSIONS) {
          // Who holds a post in a ward besides is asked about by its wards.
          const byWards = await savings.totals({ scope: [PROVINCE, WARD], by, ...filter });
          expect(await savings.totals({ scope: [PROVINCE], by, ...filter })).toEqual(byWards);
          expect((await savings.totals({ scope: [ELSEWHERE], by, ...filter })).parts).toEqual([]);
        }
      }
    });
    await fc.assert(property, { numRuns: 5 });
  });

  it('are made from the cells that there are, as they would have been kept', async () => {
    const property = fc.asyncProperty(season, async (stories) => {
      await database.clear();
      await project(database.dataSource, await told(stories, [0, 2]), 4);
      const kept = await database.rows('saving_province_cell');
      const owner = await readSideDataSource(database.ownerUrl, { migrationsOnly: true }).initialize();
      await owner.query('truncate read_side.saving_province_cell');
      await sumProvinces(owner.createQueryRunner());
      await owner.destroy();
      expect(await database.rows('saving_province_cell')).toEqual(kept);
    });
    await fc.assert(property, { numRuns: 5 });
  });
});
