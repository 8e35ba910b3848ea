import { InvalidAppend, WrongExpectedRevision } from '../errors.js';
import type { Case } from './harness.js';
import { all, sample, samples } from './samples.js';

export const appending: readonly Case[] = [
  {
    name: 'an append answers with the revision and position of its last event',
    async run(harness) {
      const store = harness.open();
      await store.append('proposal-1', 'no_stream', [sample()]);
      const events = samples(3);
      const appended = await store.append('proposal-2', 'no_stream', events);
      const last = (await all(store.readAll())).at(-1);
      expect(last).toMatchObject({ id: events[2]?.id, stream: 'proposal-2', revision: 2 });
      expect(appended).toMatchObject({ revision: 2, position: last?.position });
      expect((await store.append('proposal-2', 2, [sample()])).revision).toBe(3);
    },
  },
  {
    name: 'every answer of a crowd is the place of its own event',
    async run(harness) {
      const store = harness.open();
      const appends = Array.from({ length: 60 }, (_, index) => ({
        stream: `proposal-${index}`,
        events: samples(1 + (index % 3)),
      }));
      const answers = await Promise.all(appends.map((it) => store.append(it.stream, 'no_stream', it.events)));
      const log = await all(store.readAll());
      for (const [index, { stream, events }] of appends.entries()) {
        const last = log.find(({ id }) => id === events.at(-1)?.id);
        const { revision, position } = answers[index] ?? {};
        expect(last).toMatchObject({ stream, revision, position });
      }
    },
  },
  {
    name: 'an append records all of its events or none',
    async run(harness) {
      const store = harness.open();
      await store.append('proposal-1', 'no_stream', [sample()]);
      const broken = { ...sample(), data: '{' };
      await expect(store.append('proposal-2', 'no_stream', [sample(), broken])).rejects.toThrow(InvalidAppend);
      await expect(store.append('proposal-1', 'no_stream', samples(2))).rejects.toThrow(WrongExpectedRevision);
      expect(await all(store.readStream('proposal-2'))).toEqual([]);
      expect(await all(store.readAll())).toHaveLength(1);
    },
  },
  {
    name: 'nobody sees a part of an append',
    async run(harness) {
      const [store, reader] = [harness.open(), harness.open()];
      const size = 20;
      let writing = true;
      const write = async (): Promise<void> => {
        for (let index = 0; index < 15; index += 1) {
          await store.append(`proposal-${index}`, 'no_stream', samples(size));
        }
        writing = false;
      };
      const read = async (): Promise<void> => {
        while (writing) expect((await all(reader.readAll())).length % size).toBe(0);
      };
      await Promise.all([write(), read()]);
    },
  },
  {
    name: 'an unexpected revision is refused with the actual one',
    async run(harness) {
      const store = harness.open();
      await store.append('proposal-1', 'no_stream', [sample()]);
      const conflict = (expected: unknown, actual: unknown): unknown => expect.objectContaining({ expected, actual });
      const refused = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);
      const answers = [
        await refused(store.append('proposal-1', 'no_stream', [sample()])),
        await refused(store.append('proposal-1', 7, [sample()])),
        await refused(store.append('proposal-2', 0, [sample()])),
      ];
      for (const answer of answers) expect(answer).toBeInstanceOf(WrongExpectedRevision);
      expect(answers).toEqual([conflict('no_stream', 0), conflict(7, 0), conflict(0, 'no_stream')]);
    },
  },
  {
    name: 'one of many appends at the same revision wins',
    async run(harness) {
      const stores = [harness.open(), harness.open()];
      const tries = Array.from({ length: 16 }, (_, index) => {
        return (stores[index % 2] ?? harness.open()).append('proposal-1', 'no_stream', [sample()]);
      });
      const outcomes = await Promise.allSettled(tries);
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost).toHaveLength(15);
      for (const { reason } of lost) expect(reason).toBeInstanceOf(WrongExpectedRevision);
      expect(await all(harness.open().readAll())).toHaveLength(1);
    },
  },
];
