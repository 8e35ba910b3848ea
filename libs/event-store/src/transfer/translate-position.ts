import type { EventStore, Position } from '../event-store.port.js';

/** Undefined if there is no event up to the position. @throws RangeError if the copy is shorter */
export async function translatePosition(
  position: Position,
  from: EventStore,
  to: EventStore,
): Promise<Position | undefined> {
  let count = 0;
  for await (const event of from.readAll()) {
    if (event.position > position) break;
    count += 1;
  }
  if (count === 0) return undefined;
  let last: Position | undefined;
  for await (const event of to.readAll({ limit: count })) {
    last = event.position;
    count -= 1;
  }
  if (count > 0) throw new RangeError('The copy of the log is incomplete.');
  return last;
}
