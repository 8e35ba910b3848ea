import { canonicalJson } from '../canonical.js';
import type { Case } from './harness.js';
import { all, followed, sample, samples, within } from './samples.js';

export const reading: readonly Case[] = [
  {
    name: 'bytes come back as they went in',
    async run(harness) {
      const store = harness.open();
      const odd = {
        '': null,
        '10': [],
        '9': {},
        a: '\u0000\u001f"\\/\u007f\u2028',
        '\u1ebf': '👪 Đơn giản hóa',
        '\u{1f600}': -1,
      };
      const text = canonicalJson({ ...odd, max: Number.MAX_SAFE_INTEGER, min: Number.MIN_SAFE_INTEGER });
      const event = { ...sample(), data: text, metadata: text };
      await Promise.all([
        store.append('proposal-1', 'no_stream', [event]),
        store.append('proposal-2', 'no_stream', [sample()]),
      ]);
      const [back] = await all(store.readStream('proposal-1'));
      expect(back).toMatchObject({ ...event, stream: 'proposal-1', revision: 0 });
    },
  },
  {
    name: 'a stream is read by revisions, both ways, with a limit',
    async run(harness) {
      const store = harness.open();
      await store.append('proposal-1', 'no_stream', samples(10));
      await store.append('proposal-2', 'no_stream', samples(3));
      const revisions = async (range?: Parameters<typeof store.readStream>[1]): Promise<number[]> =>
        (await all(store.readStream('proposal-1', range))).map(({ revision }) => revision);
      expect(await revisions()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await revisions({ from: 8 })).toEqual([8, 9]);
      expect(await revisions({ from: 2, to: 4 })).toEqual([2, 3, 4]);
      expect(await revisions({ to: 4, backwards: true, limit: 2 })).toEqual([4, 3]);
      expect(await revisions({ backwards: true, limit: 1 })).toEqual([9]);
      expect(await revisions({ from: 7, to: 50, backwards: true })).toEqual([9, 8, 7]);
      expect(await revisions({ from: 50 })).toEqual([]);
      expect(await revisions({ from: 4, to: 3 })).toEqual([]);
      expect(await revisions({ limit: 0 })).toEqual([]);
      expect(await all(store.readStream('proposal-3'))).toEqual([]);
    },
  },
  {
    name: 'long streams and logs are read whole',
    async run(harness) {
      const store = harness.open();
      const events = samples(1300);
      await store.append('proposal-1', 'no_stream', events);
      const ids = events.map(({ id }) => id);
      expect((await all(store.readStream('proposal-1'))).map(({ id }) => id)).toEqual(ids);
      const backwards = await all(store.readStream('proposal-1', { backwards: true, from: 50 }));
      expect(backwards.map(({ id }) => id)).toEqual(ids.slice(50).reverse());
      expect((await all(store.readAll())).map(({ id }) => id)).toEqual(ids);
    },
  },
  {
    name: 'large events are read whole, and what comes after them',
    async run(harness) {
      const store = harness.open();
      const events = [...Array.from({ length: 24 }, (_, at) => sample({ at, text: 'ơ'.repeat(350_000) })), sample()];
      for (const [at, event] of events.entries()) await store.append(`proposal-${String(at)}`, 'no_stream', [event]);
      const ids = events.map(({ id }) => id);
      expect((await all(store.readAll())).map(({ id }) => id)).toEqual(ids);
      expect((await followed(store, () => ids.length)).map(({ id }) => id)).toEqual(ids);
    },
  },
  {
    name: 'the log is read after a position, in the order of positions',
    async run(harness) {
      const store = harness.open();
      for (const stream of ['b', 'a', 'c']) await store.append(`proposal-${stream}`, 'no_stream', samples(4));
      const log = await all(store.readAll());
      const positions = log.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(await all(store.readAll({ after: positions[4] ?? '' }))).toEqual(log.slice(5));
      expect(await all(store.readAll({ after: positions[4] ?? '', limit: 3 }))).toEqual(log.slice(5, 8));
      expect(await all(store.readAll({ after: positions.at(-1) ?? '' }))).toEqual([]);
      expect(await store.lastPosition()).toBe(positions.at(-1));
    },
  },
  {
    name: 'a store that was asked again and again where its log ends closes at once',
    async run(harness) {
      const store = harness.open();
      const { position } = await store.append('proposal-1', 'no_stream', samples(3));
      for (let count = 0; count < 20; count += 1) expect(await store.lastPosition()).toBe(position);
      await within(2000, harness.close());
    },
  },
];
