import { createHash } from 'node:crypto';
import { canonicalBytes } from '../canonical.js';
import type { EventStore, RecordedEvent } from '../event-store.port.js';

/** The first difference of two logs, counted from 1, with both events; null where a log has ended. */
export interface Difference {
  readonly at: number;
  readonly from: RecordedEvent | null;
  readonly to: RecordedEvent | null;
}

/** `events`: number of equal events. `sha256`: over their canonical bytes, each ended by a line feed. */
export interface LogComparison {
  readonly events: number;
  readonly sha256: string;
  readonly difference: Difference | null;
}

/** Compares both logs to their first difference or the end. `onProgress` gets the number compared. */
export async function compareLogs(
  from: EventStore,
  to: EventStore,
  onProgress?: (events: number) => void,
): Promise<LogComparison> {
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

function sameBytes(one: RecordedEvent | null, other: RecordedEvent | null): Uint8Array | null {
  if (!one || !other) return null;
  const bytes = canonicalBytes(one);
  return Buffer.compare(bytes, canonicalBytes(other)) === 0 ? bytes : null;
}

async function nextOf(events: AsyncIterator<RecordedEvent>): Promise<RecordedEvent | null> {
  const next = await events.next();
  return next.done === true ? null : next.value;
}
