import { BACKWARDS, END, type EventStoreDBClient, FORWARDS, START, StreamNotFoundError } from '@eventstore/db-client';
import type { RecordedEvent } from '../event-store.port.js';
import type { Span } from '../stream-pages.js';
import type { CallOptions } from './connection.js';
import { readWhole } from './read-whole.js';
import { toRecordedEvent } from './stored-event.js';

/** At most `limit` events between two revisions, both included; none for a missing stream. */
export async function streamPage(
  client: EventStoreDBClient,
  stream: { readonly prefix: string; readonly name: string },
  { from, to, backwards }: Span,
  { limit, ...options }: CallOptions & { readonly limit: number },
): Promise<RecordedEvent[]> {
  const first = Math.max(from, 0);
  const maxCount = Math.min(limit, to - first + 1);
  if (maxCount < 1) return [];
  const start = backwards ? (to === Infinity ? END : BigInt(to)) : first === 0 ? START : BigInt(first);
  const direction = backwards ? BACKWARDS : FORWARDS;
  const name = stream.prefix + stream.name;
  const reading = client.readStream(name, { ...options, direction, fromRevision: start, maxCount });
  const events: RecordedEvent[] = [];
  const read = readWhole(reading, options.deadline, ({ event }) => {
    if (event !== undefined) events.push(toRecordedEvent(event, stream.prefix));
  });
  await read.catch((error: unknown) => {
    if (!(error instanceof StreamNotFoundError)) throw error;
  });
  return events.filter(({ revision }) => revision >= first);
}
