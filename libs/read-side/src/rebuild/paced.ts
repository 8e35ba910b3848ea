import type { EventStore } from '@app/event-store';
import { setTimeout as sleep } from 'node:timers/promises';

/** Events after which it rests. */
const STRETCH = 500;

/** The store for who reads it whole beside other work: it rests as long as the reader worked on what it gave. */
export function paced(store: EventStore, signal: AbortSignal): EventStore {
  const readAll: EventStore['readAll'] = async function* (range) {
    let [read, since] = [0, performance.now()];
    for await (const event of store.readAll(range)) {
      yield event;
      if (++read % STRETCH !== 0) continue;
      await sleep(performance.now() - since, undefined, { signal });
      since = performance.now();
    }
  };
  return Object.assign(Object.create(store) as EventStore, { readAll });
}
