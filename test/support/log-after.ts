import { EventStoreDbEventStore, PostgresEventStore, type RecordedEvent } from '@app/event-store';
import { openDatabase } from '@app/runtime';
import { logPrefix } from './log-prefix.js';

/** What stands in the log of a stopped service after a position, or all of it. */
export async function logAfter(dataDir: string, after?: string): Promise<readonly RecordedEvent[]> {
  const database = await openDatabase({ dataDir });
  const url = process.env['EVENTSTOREDB_URL'];
  const store =
    url === undefined
      ? new PostgresEventStore({ connectionString: database.serviceUrl })
      : new EventStoreDbEventStore({ url, prefix: logPrefix(dataDir) });
  try {
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll(after === undefined ? {} : { after })) events.push(event);
    return events;
  } finally {
    await store.close();
    await database.stop();
  }
}
