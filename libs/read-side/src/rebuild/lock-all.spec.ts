import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { lockAll } from './lock-all.js';
import { SwapWaits } from './swap-waits.js';

jest.setTimeout(60_000);

describe('the tables of the read models, taken from who reads', () => {
  let database: SpecDatabase;
  let owner: ReadSideDataSource;

  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { patient: true }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  it('are let go where a reader of one waits for another, so that both come to an end', async () => {
    const reads = (order: readonly string[]) =>
      database.dataSource.transaction(async (manager) => {
        for (const table of order) {
          await manager.query(`select count(*) from read_side.${table}`);
          await sleep(250);
        }
      });
    const reading = Promise.all([
      reads(['unit', 'proposal', 'dossier', 'board_cell', 'unit']),
      reads(['timeline', 'saving_line', 'plan', 'proposal', 'board_cell']),
      reads(['person', 'dossier', 'board_cell', 'plan', 'dossier']),
    ]);
    await sleep(50);
    let givenUp = 0;
    const locked = owner.transaction(async (manager) => {
      const [own] = await manager.query<{ readonly pid: number }[]>('select pg_backend_pid() as pid');
      const waits = new SwapWaits(owner, { pid: own?.pid ?? 0 });
      await manager.query('savepoint before_locks');
      while (!(await waits.gets(() => lockAll(manager, 5_000)))) {
        givenUp += 1;
        await manager.query('rollback to savepoint before_locks');
        await sleep(100);
      }
      const [held] = await manager.query<{ readonly tables: number }[]>(HELD);
      return held?.tables;
    });
    await expect(reading).resolves.toHaveLength(3);
    expect(await locked).toBeGreaterThan(30);
    expect(givenUp).toBeGreaterThan(0);
  });
});

const HELD = `select count(*)::int as tables from pg_locks where pid = pg_backend_pid() and mode = 'AccessExclusiveLock'
  and relation is not null`;
