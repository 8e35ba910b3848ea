import type { Appended, EventStore, ExpectedRevision, NewEvent } from './event-store.port.js';

/** One append among others. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** Most events of appends that go together. */
export const mostTogether = 500;

/** A store to which a whole log can be copied. */
export interface OrderedWriter extends EventStore {
  /**
   * Appends to streams that are all different, `mostTogether` events at most, in this order: after an outage a first part of
   * them is recorded, or none. For one writer alone, since a conflict with another would leave a hole.
   */
  appendTogether(appends: readonly Append[]): Promise<readonly Appended[]>;
}
