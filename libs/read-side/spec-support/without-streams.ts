import type { EventStore } from '@app/event-store';

/** The log as a store has it that gives no streams, as EventStoreDB does. */
export function withoutStreams(store: EventStore): EventStore {
  return {
    append: store.append.bind(store),
    readStream: store.readStream.bind(store),
    readAll: (range) => store.readAll(range),
    lastPosition: store.lastPosition.bind(store),
    subscribe: store.subscribe.bind(store),
  };
}
