import { WrongExpectedRevision } from '../errors.js';
import type { Appended } from '../event-store.port.js';
import type { Case } from './harness.js';
import { all, sample, samples } from './samples.js';

/** A repeat's answer: like the first, but marked as a repeat by a store that knows. */
const again = (first: Appended): Appended => ({ ...first, repeated: first.repeated === null ? null : true });

const knows = (answers: readonly Appended[]): boolean => answers.some(({ repeated }) => repeated !== null);

export const repeating: readonly Case[] = [
  {
    name: 'a repeat gives the first answer and records nothing',
    async run(harness) {
      const store = harness.open();
      const [one, two] = [samples(1), samples(3)];
      const first = await store.append('proposal-1', 'no_stream', one);
      expect(first.repeated).not.toBe(true);
      expect(await store.append('proposal-1', 'no_stream', one)).toEqual(again(first));
      const second = await store.append('proposal-1', 0, two);
      await store.append('proposal-1', 3, [sample()]);
      await store.append('proposal-2', 'no_stream', [sample()]);
      for (const other of [store, harness.open()]) {
        expect(await other.append('proposal-1', 'no_stream', one)).toEqual(again(first));
        expect(await other.append('proposal-1', 0, two)).toEqual(again(second));
      }
      expect(await all(store.readAll())).toHaveLength(6);
    },
  },
  {
    name: 'repeats at the same time all get the first answer',
    async run(harness) {
      const stores = [harness.open(), harness.open()];
      for (const [index, events] of [samples(1), samples(2)].entries()) {
        const repeats = Array.from({ length: 5 }, () => {
          return stores.map((store) => store.append(`proposal-${index}`, 'no_stream', events));
        });
        const neighbour = stores[0]?.append(`proposal-n${index}`, 'no_stream', [sample()]);
        const answers = await Promise.all(repeats.flat());
        await neighbour;
        expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
        expect(answers.filter(({ repeated }) => repeated === false).length).toBe(knows(answers) ? 1 : 0);
        expect(answers[0]?.revision).toBe(events.length - 1);
      }
      expect(await all(harness.open().readAll())).toHaveLength(5);
    },
  },
  {
    name: 'an old id together with a new one is a conflict',
    async run(harness) {
      const store = harness.open();
      const known = sample();
      await store.append('proposal-1', 'no_stream', [known]);
      await expect(store.append('proposal-1', 'no_stream', [known, sample()])).rejects.toThrow(WrongExpectedRevision);
      await expect(store.append('proposal-1', 'no_stream', [sample(), known])).rejects.toThrow(WrongExpectedRevision);
    },
  },
  {
    name: 'a repeat after the restart of the server gives the first answer',
    needs: 'restart',
    async run(harness) {
      const events = samples(2);
      const first = await harness.open().append('proposal-1', 'no_stream', events);
      await harness.killServer();
      await harness.startServer();
      expect(await harness.open().append('proposal-1', 'no_stream', events)).toEqual(again(first));
    },
  },
];
