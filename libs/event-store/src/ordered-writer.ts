import type { Appended, EventStore, ExpectedRevision, NewEvent } from './event-store.port.js';

export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** Most events of appends that go together. */
export const MOST_TOGETHER = 500;

/** A store to which a whole log can be copied. */
export interface OrderedWriter extends EventStore {
  /**
   * Appends to different streams, at most `MOST_TOGETHER` events, in this order: after an outage a first part is
   * recorded, or none. For a single writer, because a conflict would leave a hole.
   */
  appendTogether(appends: readonly Append[]): Promise<readonly Appended[]>;
}
