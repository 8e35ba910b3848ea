import type { EntityManager } from 'typeorm';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { readSideDataSource } from './data-source.js';
import { sqlStateOf } from './database-fault.js';
import { pipelined } from './pipelined.js';
import { planned } from './planned-once.js';
import type { ReadSideDataSource } from './read-side-data-source.js';
import type { SentConnection } from './sent-together.js';

jest.setTimeout(60_000);

const KEPT = `select count(*)::integer as kept from pg_prepared_statements where statement = $1`;
const READ = 'select * from read_side.planned where number > $1';

describe('statements of a transaction that follows the log', () => {
  let database: SpecDatabase;
  /** Of one connection, so that a transaction has that of the one before. */
  let owner: ReadSideDataSource;
  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { connections: 1 }).initialize();
    await owner.query('create table read_side.planned as select 1 as number');
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  const inOne = <Result>(work: (manager: EntityManager) => Promise<Result>) =>
    pipelined(owner, async (manager) => {
      const result = await work(manager);
      await manager.query('commit');
      return result;
    });
  const keptOf = async (sql: string) => {
    const [row] = await owner.query<[{ kept: number }]>(KEPT, [sql]);
    return row.kept;
  };

  it('are read once, however often they are asked, and only there', async () => {
    const sql = 'select $1::integer + 1 as sum';
    for (const given of [1, 2]) {
      const sums = await inOne((manager) =>
        Promise.all([3, 4].map((one) => manager.query<[{ sum: number }]>(sql, [one * given]))),
      );
      expect(sums.map(([{ sum }]) => sum)).toEqual([3 * given + 1, 4 * given + 1]);
    }
    expect(await keptOf(sql)).toBe(1);
    await owner.query('select $1::integer + 2 as sum', [1]);
    expect(await keptOf('select $1::integer + 2 as sum')).toBe(0);
  });

  it('are read anew where their tables have changed since', async () => {
    const read = () => inOne((manager) => manager.query<object[]>(READ, [0]));
    expect(await read()).toEqual([{ number: 1 }]);
    await owner.query(`alter table read_side.planned add column name text default 'one'`);
    const fault: unknown = await read().catch((error: unknown) => error);
    expect(sqlStateOf(fault)).toBe('0A000');
    expect(await read()).toEqual([{ number: 1, name: 'one' }]);
  });

  it('are read once where one is asked outside of transactions, too', async () => {
    const sql = 'select $1::integer + 3 as sum';
    for (const given of [1, 2]) expect(await planned(owner, sql, [given])).toEqual([{ sum: given + 3 }]);
    expect(await keptOf(sql)).toBe(1);
  });

  it('are not all kept where there is no end of them', async () => {
    await inOne(async (manager) => {
      for (let at = 0; at < 400; at += 1) await manager.query(`select $1::integer as "nth ${String(at)}"`, [at]);
    });
    const sql = `select count(*)::integer as kept from pg_prepared_statements where statement like '%nth%'`;
    const [row] = await owner.query<[{ kept: number }]>(sql);
    expect(row.kept).toBeGreaterThan(200);
    expect(row.kept).toBeLessThanOrEqual(300);
  });

  it.each([
    ['a few short ones together', 10, 1, 1],
    ['long ones as soon as there are enough of them', 10_000, 5, 20],
  ])('are sent, %s', async (_, characters, fewest, most) => {
    const sent = await inOne(async (manager) => {
      const { connection } = (await manager.queryRunner?.connect()) as SentConnection;
      const writes = jest.spyOn(connection.stream as Required<SentConnection['connection']['stream']>, '_writev');
      const given = Array.from({ length: 20 }, () => manager.query('select $1::text', ['a'.repeat(characters)]));
      await Promise.all(given);
      const count = writes.mock.calls.length;
      writes.mockRestore();
      return count;
    });
    expect(sent).toBeGreaterThanOrEqual(fewest);
    expect(sent).toBeLessThanOrEqual(most);
  });
});
