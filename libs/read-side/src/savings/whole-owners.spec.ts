import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { project, told } from '../../spec-support/saving-log.js';
import { season } from '../../spec-support/saving-season.js';
import fc from 'fast-check';
import { wholeOwners } from './whole-owners.js';

jest.setTimeout(240_000);

interface Owned {
  readonly id: string;
  readonly owner: string;
}

describe('proposals by whole owners', () => {
  let database: SpecDatabase;

  beforeAll(async () => (database = await openSpecDatabase()));
  afterAll(() => database.stop());

  it('are each in one piece, with all others of their owner, and no piece but the last is too small', async () => {
    const property = fc.asyncProperty(season, fc.integer({ min: 1, max: 5 }), async (stories, least) => {
      await database.clear();
      await project(database.dataSource, await told(stories, [0, 1, 2]), 50);
      const sql = `select id, area[cardinality(area)] as owner from read_side.proposal where saving_status is not null`;
      const all = await database.dataSource.query<Owned[]>(sql);
      const pieces: (readonly string[])[] = [];
      await database.dataSource.transaction(async (manager) => {
        for await (const piece of wholeOwners(manager, least)) pieces.push(piece);
      });
      expect(pieces.flat().sort()).toEqual(all.map(({ id }) => id).sort());
      const owners = pieces.map((ids) => new Set(all.filter(({ id }) => ids.includes(id)).map(({ owner }) => owner)));
      expect(owners.reduce((count, piece) => count + piece.size, 0)).toBe(new Set(all.map(({ owner }) => owner)).size);
      for (const piece of pieces.slice(0, -1)) expect(piece.length).toBeGreaterThanOrEqual(least);
    });
    await fc.assert(property, { numRuns: 12 });
  });
});
