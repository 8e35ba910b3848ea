import { createHash } from 'node:crypto';
import { canonicalBytes } from '../canonical.js';
import type { EventStore, RecordedEvent } from '../event-store.port.js';

/** Where two logs part, counted from 1, and what each holds there; null where it has ended. */
export interface Difference {
  readonly at: number;
  readonly from: RecordedEvent | null;
  readonly to: RecordedEvent | null;
}

/** `events`: how many stand in both, alike and in one order. `sha256`: over their canonical bytes, each ended by a line feed. */
export interface Comparison {
  readonly events: number;
  readonly sha256: string;
  readonly difference: Difference | null;
}

/** Reads both logs side by side to their first difference or to the end. `onProgress` hears how many are compared. */
export async function compareLogs(
  from: EventStore,
  to: EventStore,
  onProgress?: (events: number) => void,
): Promise<Comparison> {
  const hash = createHash('sha256');
  const [one, other] = [from.readAll()[Symbol.asyncIterator](), to.readAll()[Symbol.asyncIterator]()];
  let events = 0;
  try {
    for (;;) {
      const [left, right] = await Promise.all([nextOf(one), nextOf(other)]);
      if (!left && !right) return { events, sha256: hash.digest('hex'), difference: null };
      const bytes = sameBytes(left, right);
      if (!bytes) return { events, sha256: hash.digest('hex'), difference: { at: events + 1, from: left, to: right } };
      hash.update(bytes).update('\n');
      events += 1;
      onProgress?.(events);
    }
  } finally {
    await Promise.all([one.return?.(), other.return?.()]);
  }
}

/** The canonical bytes of both; null where they differ. */
function sameBytes(one: RecordedEvent | null, other: RecordedEvent | null): Uint8Array | null {
  if (!one || !other) return null;
  const bytes = canonicalBytes(one);
  return Buffer.compare(bytes, canonicalBytes(other)) === 0 ? bytes : null;
}

async function nextOf(events: AsyncIterator<RecordedEvent>): Promise<RecordedEvent | null> {
  const next = await events.next();
  return next.done === true ? null : next.value;
}
