import { StoreUnavailable } from '../errors.js';
import type { Case } from './harness.js';
import { all, followed, insist, PATIENCE, sample, within } from './samples.js';

export const outages: readonly Case[] = [
  {
    name: 'without a server every call ends as an outage, and a repeat succeeds later',
    needs: 'restart',
    async run(harness) {
      const store = harness.open();
      await store.append('proposal-1', 'no_stream', [sample()]);
      await harness.killServer();
      const event = sample();
      await expect(within(PATIENCE, store.append('proposal-1', 0, [event]))).rejects.toThrow(StoreUnavailable);
      await expect(within(PATIENCE, all(store.readAll()))).rejects.toThrow(StoreUnavailable);
      await expect(within(PATIENCE, all(store.readStream('proposal-1')))).rejects.toThrow(StoreUnavailable);
      await harness.startServer();
      expect(await insist(() => store.append('proposal-1', 0, [event]))).toMatchObject({ revision: 1 });
    },
  },
  {
    name: 'killed under load, the server loses and doubles nothing',
    needs: 'restart',
    async run(harness) {
      const [store, reader] = [harness.open(), harness.open()];
      const [writers, appends] = [8, 150];
      const follower = followed(reader, () => writers * appends);
      follower.catch(() => undefined);
      let acknowledged = 0;
      const write = async (_: unknown, writer: number): Promise<void> => {
        for (let index = 0; index < appends; index += 1) {
          const event = sample();
          const expected = index === 0 ? 'no_stream' : index - 1;
          await insist(() => store.append(`proposal-${writer}`, expected, [event]));
          acknowledged += 1;
        }
      };
      const work = Promise.all(Array.from({ length: writers }, write));
      while (acknowledged < 200) await new Promise(setImmediate);
      await harness.killServer();
      await harness.startServer();
      await within(PATIENCE, work);
      const log = await all(reader.readAll());
      expect(log).toHaveLength(writers * appends);
      expect((await follower).map(({ id }) => id)).toEqual(log.map(({ id }) => id));
    },
  },
  {
    name: 'an append that must wait gives up at its timeout, and a repeat succeeds later',
    needs: 'transactions',
    async run(harness) {
      const store = harness.open();
      const transaction = await harness.holdTransaction('proposal-held', sample());
      const event = sample();
      await expect(within(PATIENCE, store.append('proposal-1', 'no_stream', [event]))).rejects.toThrow(
        StoreUnavailable,
      );
      await transaction.commit();
      await store.append('proposal-1', 'no_stream', [event]);
      expect(await all(store.readAll())).toHaveLength(2);
    },
  },
];
