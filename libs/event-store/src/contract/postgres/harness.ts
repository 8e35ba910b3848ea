import pg from 'pg';
import type { EventStore, NewEvent } from '../../event-store.port.js';
import { PostgresEventStore } from '../../postgres/postgres-event-store.js';
import type { Harness, Need, Work } from '../harness.js';
import { otherProcessDone, startOtherProcess } from '../other-process.js';
import type { Database, TestServer } from './server.js';

export const POSTGRES_OFFERS: readonly Need[] = ['streams', 'restart', 'transactions', 'processes'];

export class PostgresHarness implements Harness {
  private readonly stores: PostgresEventStore[] = [];
  private readonly clients: pg.Client[] = [];

  constructor(
    private readonly server: TestServer,
    private readonly database: Database,
  ) {}

  open(): EventStore {
    const connectionString = this.database.serviceUrl;
    const store = new PostgresEventStore({ connectionString, timeoutMs: 4000, pollInterval: 200 });
    this.stores.push(store);
    return store;
  }

  async close(): Promise<void> {
    await Promise.all([...this.stores.map((store) => store.close()), ...this.clients.map((client) => client.end())]);
  }

  killServer(): Promise<void> {
    return this.server.kill();
  }

  startServer(): Promise<void> {
    return this.server.restart();
  }

  async holdTransaction(stream: string, { id, type, data, metadata }: NewEvent): Promise<{ commit(): Promise<void> }> {
    const client = new pg.Client(this.database.serviceUrl);
    this.clients.push(client);
    await client.connect();
    await client.query('begin');
    const values = [stream, -1, id, type, data, metadata];
    await client.query('select event_log.append_event($1, $2, $3, $4, $5, $6)', values);
    return {
      commit: async () => {
        await client.query('commit');
      },
    };
  }

  appendElsewhere(work: Work): Promise<void> {
    return otherProcessDone(startOtherProcess({ address: { connectionString: this.database.serviceUrl }, ...work }));
  }
}
