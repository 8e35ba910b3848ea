import type { EventStore } from '../event-store.port.js';
import { isStreamOrder, type StreamOrder } from '../stream-order.js';
import type { Case } from './harness.js';
import { all, sample, samples } from './samples.js';

function inStreams(store: EventStore): StreamOrder {
  if (!isStreamOrder(store)) throw new Error('The store gives no streams.');
  return store;
}

const EVERY = { from: 'proposal-', before: 'proposal.' };

export const streams: readonly Case[] = [
  {
    name: 'a log is read stream by stream, up to a position',
    needs: 'streams',
    async run(harness) {
      const store = inStreams(harness.open());
      for (const name of ['proposal-b', 'plan-a', 'proposal-a', 'proposal-z', 'proposals-a'])
        await store.append(name, 'no_stream', samples(3));
      const { position } = await store.append('proposal-a', 2, samples(2));
      await store.append('proposal-a', 4, samples(1));
      const places = async (range: { from: string; before: string }) =>
        (await all(store.readStreams({ ...range, to: position }))).map(
          ({ stream, revision }) => `${stream} ${String(revision)}`,
        );
      const a = [0, 1, 2, 3, 4].map((revision) => `proposal-a ${String(revision)}`);
      const others = ['b', 'z'].flatMap((name) => [0, 1, 2].map((one) => `proposal-${name} ${String(one)}`));
      expect(await places(EVERY)).toEqual([...a, ...others]);
      expect(await places({ from: 'proposal-a', before: 'proposal-b' })).toEqual(a);
      expect(await places({ from: 'proposal-c', before: 'proposal-d' })).toEqual([]);
      const [first] = await all(store.readAll({ limit: 1 }));
      const early = await all(store.readStreams({ ...EVERY, to: first?.position ?? '' }));
      expect(early).toEqual([first]);
    },
  },
  {
    name: 'long and large streams are read whole',
    needs: 'streams',
    async run(harness) {
      const store = inStreams(harness.open());
      const events = samples(2_300);
      for (let from = 0; from < events.length; from += 100)
        await store.append('proposal-1', from === 0 ? 'no_stream' : from - 1, events.slice(from, from + 100));
      const large = Array.from({ length: 24 }, (_, at) => sample({ at, text: 'ơ'.repeat(350_000) }));
      for (const [at, event] of large.entries())
        await store.append('proposal-2', at === 0 ? 'no_stream' : at - 1, [event]);
      const to = (await store.lastPosition()) ?? '';
      const ids = [...events, ...large].map(({ id }) => id);
      expect((await all(store.readStreams({ ...EVERY, to }))).map(({ id }) => id)).toEqual(ids);
    },
  },
  {
    name: 'names divide streams into parts of about so many events',
    needs: 'streams',
    async run(harness) {
      const store = inStreams(harness.open());
      for (const name of ['proposal-a', 'proposal-b', 'proposal-c', 'proposal-d', 'plan-z'])
        await store.append(name, 'no_stream', samples(name === 'proposal-b' ? 12 : 4));
      const dividing = (events: number, range = EVERY) => all(store.dividing(range, events));
      expect(await dividing(100)).toEqual([]);
      const names = await dividing(5);
      expect(names).toEqual([...names].sort());
      expect(names.length).toBeGreaterThan(0);
      const to = (await store.lastPosition()) ?? '';
      const bounds = [EVERY.from, ...names, EVERY.before];
      const parts = await Promise.all(
        bounds.slice(1).map((before, at) => all(store.readStreams({ from: bounds[at] ?? '', before, to }))),
      );
      expect(parts.map(({ length }) => length).filter((length) => length > 16)).toEqual([]);
      expect(parts.flat()).toEqual(await all(store.readStreams({ ...EVERY, to })));
    },
  },
  {
    name: 'events are read by their ids, those that are there',
    needs: 'streams',
    async run(harness) {
      const store = inStreams(harness.open());
      const [one, other, missing] = [sample(), sample(), sample()];
      await store.append('proposal-1', 'no_stream', [one]);
      await store.append('proposal-2', 'no_stream', [other]);
      const found = await store.readByIds([other.id, missing.id, one.id, 'not an id']);
      expect(found.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
      expect(found.find(({ id }) => id === one.id)).toMatchObject({ ...one, stream: 'proposal-1', revision: 0 });
      expect(await store.readByIds([])).toEqual([]);
    },
  },
];
