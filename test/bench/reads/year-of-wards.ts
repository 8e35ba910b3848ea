import { InMemoryEventStore } from '@app/event-store';
import { randomUUID } from 'node:crypto';
import { wardSeason } from './season.js';
import { CODE_TOKEN, PROVINCE_TOKEN, WARD_TOKEN } from './ward-words.js';

export interface Year {
  readonly store: InMemoryEventStore;
  readonly events: number;
  readonly end: string;
}

/** The same year in each of them, one after the other at each of its facts. */
export async function yearOfWards(wards: number): Promise<Year> {
  const store = new InMemoryEventStore();
  let [events, end] = [0, ''];
  for await (const event of (await wardSeason()).store.readAll()) {
    for (let ward = 1; ward <= wards; ward += 1) {
      const own = event.stream.includes(WARD_TOKEN);
      if (!own && ward > 1) continue;
      const words = (text: string) =>
        text
          .replaceAll(WARD_TOKEN, `w${String(ward).padStart(4, '0')}`)
          .replaceAll(PROVINCE_TOKEN, 'p01')
          .replaceAll(CODE_TOKEN, '1.10');
      const { stream, revision, type, data, metadata } = event;
      const sealed = { id: randomUUID(), type, data: words(data), metadata: words(metadata) };
      const appended = await store.append(words(stream), revision === 0 ? 'no_stream' : revision - 1, [sealed]);
      [events, end] = [events + 1, appended.position];
    }
  }
  return { store, events, end };
}
