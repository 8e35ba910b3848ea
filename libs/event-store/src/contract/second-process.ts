// The harness runs this as its own process: it appends what the message says, then exits.
import { EventStoreDbEventStore } from '../eventstoredb/eventstoredb-event-store.js';
import { PostgresEventStore } from '../postgres/postgres-event-store.js';
import type { Work } from './harness.js';
import { sample } from './samples.js';

export type Address = { readonly connectionString: string } | { readonly url: string; readonly prefix: string };

export interface Assignment extends Work {
  readonly address: Address;
}

process.once('message', (message) => {
  void appendAll(message as Assignment);
});

async function appendAll({ address, streams, appends, writers }: Assignment): Promise<void> {
  const store = 'url' in address ? new EventStoreDbEventStore(address) : new PostgresEventStore(address);
  let next = 0;
  const write = async (): Promise<void> => {
    for (let index = next++; index < appends; index = next++) {
      await store.append(`${streams}${index}`, 'no_stream', [sample()]);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  await store.close();
  process.disconnect();
}
