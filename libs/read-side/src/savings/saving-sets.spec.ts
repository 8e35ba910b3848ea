import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import { PROVINCE } from '../../spec-support/stories.js';
import { SavingLineQueries } from './line-queries.js';
import { DIMENSIONS } from './saving-filter.js';
import { SavingQueries } from './saving-queries.js';
import { SavingSets } from './saving-sets.js';

jest.setTimeout(240_000);

const SCOPE = [PROVINCE];

describe('savings of some proposals', () => {
  let database: SpecDatabase;
  let savings: SavingQueries;
  let lines: SavingLineQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    savings = new SavingQueries(database.dataSource);
    lines = new SavingLineQueries(database.dataSource);
  });
  afterAll(() => database.stop());

  it('are, of all of them, what they are of everything, by every dimension and page by page', async () => {
    await fc.assert(
      fc.asyncProperty(season, async (stories) => {
        await database.clear();
        await project(database.dataSource, await told(stories, [0, 3, 1]), 5);
        const proposals = stories.flatMap(({ aggregate, id }) => (aggregate === 'proposal' ? [id] : []));
        for (const by of DIMENSIONS) {
          const all = await savings.totals({ scope: SCOPE, by });
          expect(await savings.totals({ scope: SCOPE, by, proposals })).toEqual(all);
          const first = await savings.totals({ scope: SCOPE, by, proposals, limit: 1 });
          const later = await savings.totals({ scope: SCOPE, by, proposals, after: first.next });
          if (first.next !== null) expect([...first.parts, ...later.parts]).toEqual(all.parts);
        }
        const some = proposals.slice(0, 2);
        const known = (await lines.list({ scope: SCOPE, limit: 100 })).items.filter((line) =>
          some.includes(line.proposal),
        );
        expect((await lines.list({ scope: SCOPE, limit: 100, proposals: some })).items).toEqual(known);
      }),
      { numRuns: 6 },
    );
  });

  it('are none of an empty set, and name what is out of sight', async () => {
    const sets = new SavingSets(database.dataSource);
    expect(await sets.of({ dossier: 'none' }, SCOPE)).toEqual([]);
    expect(await sets.of({}, SCOPE)).toBeUndefined();
    expect(await sets.of({ proposals: ['a'] }, SCOPE)).toEqual(['a']);
    expect(await sets.unseen(['nothing'], SCOPE)).toEqual(['nothing']);
    const { total, parts } = await savings.totals({ scope: SCOPE, by: 'unit', proposals: [] });
    expect([total.lines, parts]).toMatchObject([{ counted: 0, duplicates: 0, over: 0, computed: 0 }, []]);
  });
});
