import { describeEventStore } from '../contract/index.js';
import { PostgresHarness, postgresOffers } from '../contract/postgres/harness.js';
import { TestServer } from '../contract/postgres/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
}, 60_000);

afterAll(() => server.stop(), 60_000);

describeEventStore('the PostgreSQL store', {
  offers: postgresOffers,
  start: async () => new PostgresHarness(server, await server.database()),
});
