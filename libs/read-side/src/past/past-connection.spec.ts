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

  const asked = (sql: string) => {
    const { dataSource } = database;
    return asOf({ dataSource, store: new InMemoryEventStore() }, moment, () => dataSource.query(sql));
  };

  it('tells that its connection was cut, and leaves the next one whole', async () => {
    await expect(asked('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow(/terminat/);
    expect(await asked('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('tells what the database says against it', async () => {
    await expect(asked('select nothing')).rejects.toThrow(/nothing/);
  });
});
