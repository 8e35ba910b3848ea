import { InMemoryEventStore, type EventStore } from '@app/event-store';
import { randomUUID } from 'node:crypto';
import { wardSeason } from './season.js';
import { CODE_TOKEN, PROVINCE_TOKEN, WARD_TOKEN } from './ward-words.js';

export interface Year {
  readonly store: InMemoryEventStore;
  readonly events: number;
  readonly end: string;
}

/** Appended at once. */
const TOGETHER = 16;

/** The same year in each of them, one after the other at each of its facts. */
export async function yearOfWards(wards: number): Promise<Year> {
  const store = new InMemoryEventStore();
  let [events, end] = [0, ''];
  for await (const appending of yearIn(store, wards)) {
    end = (await appending()).position;
    events += 1;
  }
  return { store, events, end };
}

/** The same year, in a log that takes longer. Returns the number of its facts. */
export async function appendYear(store: EventStore, wards: number): Promise<number> {
  let events = 0;
  let waiting: Appending[] = [];
  let streams = new Set<string>();
  const append = async () => {
    await Promise.all(waiting.map((one) => one()));
    events += waiting.length;
    [waiting, streams] = [[], new Set()];
  };
  for await (const appending of yearIn(store, wards)) {
    if (waiting.length === TOGETHER || streams.has(appending.stream)) await append();
    waiting.push(appending);
    streams.add(appending.stream);
  }
  await append();
  return events;
}

interface Appending {
  (): Promise<{ readonly position: string }>;
  readonly stream: string;
}

async function* yearIn(store: EventStore, wards: number): AsyncGenerator<Appending> {
  for await (const event of (await wardSeason()).store.readAll()) {
    for (let ward = 1; ward <= wards; ward += 1) {
      const own = event.stream.includes(WARD_TOKEN);
      if (!own && ward > 1) continue;
      const words = (text: string) =>
        text
          .replaceAll(WARD_TOKEN, `w${String(ward).padStart(4, '0')}`)
          .replaceAll(PROVINCE_TOKEN, 'p01')
          .replaceAll(CODE_TOKEN, '1.10');
      const { revision, type, data, metadata } = event;
      const sealed = { id: randomUUID(), type, data: words(data), metadata: words(metadata) };
      const stream = words(event.stream);
      const append = () => store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [sealed]);
      yield Object.assign(append, { stream });
    }
  }
}
