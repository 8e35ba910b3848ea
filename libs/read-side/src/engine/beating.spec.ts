import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { whileBeating } from './beating.js';

jest.setTimeout(60_000);

describe('a transaction while other work goes on', () => {
  let database: SpecDatabase;
  beforeAll(async () => (database = await openSpecDatabase()));
  afterAll(() => database.stop());

  const after = (work: (milliseconds: number) => Promise<unknown>, beats: boolean) =>
    database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('idle_in_transaction_session_timeout', '3000', true)`);
      await (beats ? whileBeating(manager, () => work(5_000)) : work(5_000));
      return manager.query<unknown[]>('select 1 as is_there');
    });

  it('is heard of, so that the database does not end it', async () => {
    expect(await after(sleep, true)).toEqual([{ is_there: 1 }]);
    await expect(after(sleep, false)).rejects.toThrow();
  });

  it('ends with the fault of the work', async () => {
    await expect(after(() => Promise.reject(new Error('no')), true)).rejects.toThrow('no');
  });
});
