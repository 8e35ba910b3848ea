import type { EventStore, Position, RecordedEvent } from './event-store.port.js';

/** Streams by their names, from `from` on and before `before`; of them the events up to a position. */
export interface StreamRange {
  readonly from: string;
  readonly before: string;
  readonly to: Position;
}

/** A store that gives a log stream by stream, too: names are compared by their bytes. */
export interface StreamOrder extends EventStore {
  /** Each stream by its revisions, one stream after the other in the order of their names. */
  readStreams(range: StreamRange): AsyncIterable<RecordedEvent>;
  /** Names of streams that divide a range: before the first, between two of them and after the last are about so many events. */
  dividing(range: Omit<StreamRange, 'to'>, events: number): AsyncIterable<string>;
  /** Those that are there, in any order. */
  readByIds(ids: readonly string[]): Promise<readonly RecordedEvent[]>;
}

export function isStreamOrder(store: EventStore): store is StreamOrder {
  return 'readStreams' in store && 'dividing' in store && 'readByIds' in store;
}
