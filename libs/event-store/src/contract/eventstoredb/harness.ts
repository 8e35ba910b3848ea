import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { EventStore } from '../../event-store.port.js';
import { EventStoreDbEventStore } from '../../eventstoredb/eventstoredb-event-store.js';
import type { Harness, Need, Work } from '../harness.js';
import { otherProcessDone, startOtherProcess } from '../other-process.js';

const run = promisify(execFile);

export const EVENT_STORE_DB_OFFERS: readonly Need[] = ['restart', 'processes'];

/** A log of its own on a real server, by a unique prefix. */
export class EventStoreDbHarness implements Harness {
  private readonly stores: EventStoreDbEventStore[] = [];
  private readonly prefix = `contract_${randomUUID().replaceAll('-', '')}.`;

  constructor(private readonly url: string) {}

  open(): EventStore {
    const store = new EventStoreDbEventStore({ url: this.url, prefix: this.prefix, timeoutMs: 4000 });
    this.stores.push(store);
    return store;
  }

  async close(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
  }

  killServer(): Promise<void> {
    return command('EVENTSTOREDB_KILL');
  }

  startServer(): Promise<void> {
    return command('EVENTSTOREDB_START');
  }

  holdTransaction(): Promise<never> {
    return Promise.reject(new Error('EventStoreDB has no transactions that stay open'));
  }

  appendElsewhere(work: Work): Promise<void> {
    return otherProcessDone(startOtherProcess({ address: { url: this.url, prefix: this.prefix }, ...work }));
  }
}

async function command(variable: 'EVENTSTOREDB_KILL' | 'EVENTSTOREDB_START'): Promise<void> {
  const line = process.env[variable];
  if (line === undefined) {
    throw new Error(`${variable} is not set: to restart the server this case needs the command that does it`);
  }
  await run('/bin/sh', ['-c', line]);
}
