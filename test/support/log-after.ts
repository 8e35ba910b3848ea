import type { RecordedEvent } from '@app/event-store';
import { openDatabase } from '@app/runtime';
import { logOf } from './log-of.js';

/** What stands in the log of a stopped service after a position, or all of it. */
export async function logAfter(dataDir: string, after?: string): Promise<readonly RecordedEvent[]> {
  const database = await openDatabase({ dataDir });
  const store = logOf(dataDir, database.serviceUrl);
  try {
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll(after === undefined ? {} : { after })) events.push(event);
    return events;
  } finally {
    await store.close();
    await database.stop();
  }
}
