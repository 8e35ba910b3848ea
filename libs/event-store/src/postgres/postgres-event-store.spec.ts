import { describeEventStore, type Harness } from '../contract/index.js';
import { describeKnownIds } from '../contract/known-ids.js';
import { PostgresHarness, postgresOffers } from '../contract/postgres/harness.js';
import { TestServer } from '../contract/postgres/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
}, 60_000);

afterAll(() => server.stop(), 60_000);

const start = async (): Promise<Harness> => new PostgresHarness(server, await server.database());

describeEventStore('the PostgreSQL store', { offers: postgresOffers, start });
describeKnownIds('the PostgreSQL store', start);
