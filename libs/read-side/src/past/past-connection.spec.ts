import { setTimeout as sleep } from 'node:timers/promises';
import { InMemoryEventStore } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { asOf } from './past-connection.js';

jest.setTimeout(60_000);

const moment = { by: 'recorded', known: '', day: '2026-06-30', recorded: '' } as const;

describe('a question about the past', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  const asked = (ask: () => Promise<unknown>) =>
    asOf({ dataSource: database.dataSource, store: new InMemoryEventStore() }, moment, ask);
  const answerTo = (sql: string) => database.dataSource.query(sql);

  it('tells that its connection was cut, and leaves the next one whole', async () => {
    const cut = async () => {
      const fault: unknown = await answerTo('select pg_terminate_backend(pg_backend_pid())').catch((e: unknown) => e);
      // Until the end of the connection has been noticed.
      await sleep(200);
      throw fault;
    };
    await expect(asked(cut)).rejects.toThrow(/terminat/);
    expect(await asked(() => answerTo('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('tells what the database says against it', async () => {
    await expect(asked(() => answerTo('select nothing'))).rejects.toThrow(/nothing/);
  });
});
