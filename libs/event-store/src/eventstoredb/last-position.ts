import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '../errors.js';
import type { Position } from '../event-store.port.js';
import type { CallOptions } from './connection.js';
import { toPosition } from './log-position.js';

/** Of the server's last event, of any application; null where it has none. */
export async function lastPosition(client: EventStoreDBClient, options: CallOptions): Promise<Position | null> {
  const reading = client.readAll({ ...options, direction: BACKWARDS, fromPosition: END, maxCount: 1 });
  // The client gives reads no time limit.
  const timer = setTimeout(() => {
    reading.destroy(new StoreUnavailable('timed out, reading'));
  }, options.deadline);
  try {
    for await (const { event } of reading) if (event) return toPosition(event.position);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
