import type { EventStore, Position } from '../event-store.port.js';
import { appendsOf } from './appends.js';
import { compareLogs, type Difference } from './compare-logs.js';

/** What a copy has done so far: events that were there already and are the same, and those that it has written. */
export interface CopyProgress {
  readonly compared: number;
  readonly copied: number;
}

/** The other log holds something that this one does not, at that place: it is no copy of it, and cannot become one. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';

  constructor(readonly difference: Difference) {
    super(`Hai sổ sự kiện khác nhau ở sự kiện thứ ${difference.at}.`);
  }
}

/**
 * Writes to the other log what it lacks, in order, with the same ids, revisions and bytes; one append after another, since
 * one that failed beside others would leave a hole in the order. What it holds is compared first, so that a copy that was
 * broken off goes on where it stopped. @throws LogsDiffer, StoreUnavailable
 */
export async function copyLog(
  from: EventStore,
  to: EventStore,
  onProgress?: (progress: CopyProgress) => void,
): Promise<CopyProgress> {
  const known = await compareLogs(from, to, (compared) => onProgress?.({ compared, copied: 0 }));
  const { events: compared, difference } = known;
  if (difference?.to) throw new LogsDiffer(difference);
  let copied = 0;
  const after = await positionOf(from, compared);
  for await (const { stream, expected, events } of appendsOf(from.readAll(after === undefined ? {} : { after }))) {
    await to.append(stream, expected, events);
    copied += events.length;
    onProgress?.({ compared, copied });
  }
  return { compared, copied };
}

/** The position of the event that is so manieth; undefined for none. */
async function positionOf(store: EventStore, ordinal: number): Promise<Position | undefined> {
  let position: Position | undefined;
  if (ordinal === 0) return position;
  for await (const event of store.readAll({ limit: ordinal })) position = event.position;
  return position;
}
