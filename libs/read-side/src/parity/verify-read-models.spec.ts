import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { verifyReadModels } from './verify-read-models.js';

jest.setTimeout(120_000);

describe('the read models, verified against the log', () => {
  let database: SpecDatabase;
  let store: Awaited<ReturnType<typeof playedSeason>>['store'];

  beforeAll(async () => {
    database = await openSpecDatabase();
    store = (await playedSeason(THREE_STAGES, chanceFrom(7))).store;
    await projectAll(database.dataSource, store);
  });
  afterAll(() => database.stop());

  const verified = (oneOf?: number) => verifyReadModels(database.ownerUrl, store, { oneOf });
  const change = (sql: string) => database.dataSource.query(sql);

  it('are what the log makes of them, and nothing is left beside them', async () => {
    const { rows, tables, differences } = await verified();
    expect(differences).toEqual([]);
    expect(tables).toBeGreaterThan(20);
    expect(rows).toBeGreaterThan(100);
    const left = await change(`select from pg_namespace where nspname = 'read_side_beside'`);
    expect(left).toEqual([]);
  });

  it('show each row that was changed, removed or added, and the columns that differ', async () => {
    await change(`update read_side.proposal set returns = returns + 1, title = title || '.' where id = 'p0'`);
    await change(`delete from read_side.timeline where kind = 'proposal' and id = 'p1' and revision = 0`);
    await change(`insert into read_side.log_day (day, position) values ('2020-01-01', '0')`);
    const { differences } = await verified();
    expect(differences).toEqual([
      { table: 'log_day', key: '2020-01-01', kind: 'surplus', columns: [] },
      { table: 'proposal', key: 'p0', kind: 'differs', columns: ['title', 'returns'] },
      { table: 'timeline', key: 'proposal p1 0', kind: 'missing', columns: [] },
    ]);
  });

  it('show of a sample what lies in it', async () => {
    const [whole, sample] = [await verified(), await verified(5)];
    expect(sample.rows).toBeGreaterThan(0);
    expect(sample.rows).toBeLessThan(whole.rows);
    expect(whole.differences).toEqual(expect.arrayContaining([...sample.differences]));
  });
});
