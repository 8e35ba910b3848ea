import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '../errors.js';
import type { RecordedEvent } from '../event-store.port.js';
import type { Span } from '../stream-pages.js';
import type { CallOptions } from './connection.js';
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
  await new Promise<void>((resolve, reject) => {
    // The client gives reads no time limit.
    const timer = setTimeout(() => {
      reading.cancel().catch(() => undefined);
      reject(new StoreUnavailable('timed out, reading'));
    }, options.deadline);
    const end = (error?: Error): void => {
      clearTimeout(timer);
      if (error === undefined || error instanceof StreamNotFoundError) resolve();
      else reject(error);
    };
    reading.on('error', end);
    reading.on('end', end);
    reading.on('data', ({ event }: ResolvedEvent) => {
      if (event !== undefined) events.push(toRecordedEvent(event, stream.prefix));
    });
  });
  return events.filter(({ revision }) => revision >= first);
}
