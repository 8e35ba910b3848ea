import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { READ_MODELS, timeAlone } from './fold-alone.js';

jest.setTimeout(180_000);

describe('a read model that is folded alone', () => {
  let database: SpecDatabase;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await playedSeason(THREE_STAGES, chanceFrom(5));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  it.each(READ_MODELS)('leaves those that answer as they are: %s', async (name) => {
    const before = await database.rows('saving_line');
    expect(await timeAlone(database.ownerUrl, log.store, { name })).toBeGreaterThan(0);
    expect(await database.rows('saving_line')).toEqual(before);
    expect(await database.dataSource.query(`select from pg_namespace where nspname ~ '^read_side_'`)).toEqual([]);
  });
});
