import { InvalidAppend } from '../errors.js';
import { type Case, type Harness } from './harness.js';
import { runCase } from './run-case.js';
import { all, sample, samples } from './samples.js';

/** Not promised by the port, but true of stores that see their whole log: an event id occurs once. */
export const knownIds: readonly Case[] = [
  {
    name: 'an id that the log knows is no repeat elsewhere',
    async run(harness) {
      const store = harness.open();
      const known = sample();
      await store.append('proposal-1', 'no_stream', [known]);
      await expect(store.append('proposal-2', 'no_stream', [known])).rejects.toThrow(InvalidAppend);
      await expect(store.append('proposal-2', 'no_stream', [sample(), known])).rejects.toThrow(InvalidAppend);
      await expect(store.append('proposal-1', 0, [known])).rejects.toThrow(InvalidAppend);
      await expect(store.append('proposal-1', 0, [sample(), known])).rejects.toThrow(InvalidAppend);
      expect(await all(store.readStream('proposal-2'))).toEqual([]);
      expect(await all(store.readAll())).toHaveLength(1);
    },
  },
  {
    name: 'the same new id in two streams at once is recorded once',
    async run(harness) {
      const store = harness.open();
      const event = sample();
      const outcomes = await Promise.allSettled(
        ['a', 'b', 'c'].map((name) => store.append(`proposal-${name}`, 'no_stream', [event])),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await all(store.readAll())).toHaveLength(1);
    },
  },
  {
    name: 'a known id fails no neighbour',
    async run(harness) {
      const store = harness.open();
      const known = sample();
      await store.append('proposal-0', 'no_stream', [known]);
      const good = samples(10).map((event, index) => store.append(`proposal-a${index}`, 'no_stream', [event]));
      const bad = store.append('proposal-k', 'no_stream', [known]);
      const more = samples(10).map((event, index) => store.append(`proposal-b${index}`, 'no_stream', [event]));
      await expect(bad).rejects.toThrow(InvalidAppend);
      await Promise.all([...good, ...more]);
      expect(await all(store.readAll())).toHaveLength(21);
    },
  },
];

export function describeKnownIds(name: string, start: () => Promise<Harness>): void {
  describe(`an event id stands once in ${name}`, () => {
    for (const it of knownIds) test(it.name, () => runCase(it, start), 120_000);
  });
}
