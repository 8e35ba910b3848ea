import { describeEventStore, type Harness } from '../contract/index.js';
import { describeKnownIds } from '../contract/known-ids.js';
import { PostgresHarness, POSTGRES_OFFERS } from '../contract/postgres/harness.js';
import { sample } from '../contract/samples.js';
import { StoreUnavailable } from '../errors.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { TestServer } from '../contract/postgres/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
}, 60_000);

afterAll(() => server.stop(), 60_000);

const start = async (): Promise<Harness> => new PostgresHarness(server, await server.database());

describeEventStore('the PostgreSQL store', { offers: POSTGRES_OFFERS, start });
describeKnownIds('the PostgreSQL store', start);

it('hands on some mebibytes at a time, however many events wait, and says that it has caught up with the last alone', async () => {
  const harness = await start();
  const store = harness.open();
  const events = Array.from({ length: 20 }, (_, at) => sample({ at, text: 'a'.repeat(900_000) }));
  for (const [at, event] of events.entries()) await store.append(`proposal-${String(at)}`, 'no_stream', [event]);
  const ending = new AbortController();
  const batches: [events: number, caughtUp: boolean | undefined][] = [];
  for await (const { events: some, caughtUp } of store.subscribe({ signal: ending.signal })) {
    batches.push([some.length, caughtUp]);
    if (caughtUp) ending.abort();
  }
  expect(batches).toEqual([
    [10, false],
    [10, true],
  ]);
  await harness.close();
}, 60_000);

it('tells what became of each append', async () => {
  const heard: unknown[] = [];
  const onAppend = (failure?: unknown) => heard.push(failure ?? 'done');
  const { serviceUrl } = await server.database();
  for (const connectionString of [serviceUrl, serviceUrl.replace(/:\d+\//, ':1/')]) {
    const store = new PostgresEventStore({ connectionString, timeoutMs: 5_000, onAppend });
    await store.append('proposal-told', 'no_stream', [sample({ at: 1 })]).catch(() => undefined);
    await store.close();
  }
  expect(heard).toEqual(['done', expect.any(StoreUnavailable)]);
}, 60_000);
