import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';
import type { Position } from '../event-store.port.js';
import type { CallOptions } from './connection.js';
import { toPosition } from './log-position.js';
import { readWhole } from './read-whole.js';

/** Of the server's last event, of any application; null where it has none. */
export async function lastPosition(client: EventStoreDBClient, options: CallOptions): Promise<Position | null> {
  const reading = client.readAll({ ...options, direction: BACKWARDS, fromPosition: END, maxCount: 1 });
  let last: Position | null = null;
  await readWhole(reading, options.deadline, ({ event }) => {
    if (event) last = toPosition(event.position);
  });
  return last;
}
