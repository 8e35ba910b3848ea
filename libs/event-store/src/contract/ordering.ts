import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '../event-store.port.js';
import type { Case } from './harness.js';
import { all, followed, PATIENCE, sample, samples, SHORT_PATIENCE, within } from './samples.js';

async function expectOneOrder(store: EventStore, seen: readonly RecordedEvent[]): Promise<void> {
  const log = await all(store.readAll());
  expect(seen.map(({ id }) => id)).toEqual(log.map(({ id }) => id));
  const heads = new Map<string, number>();
  for (const { stream, revision } of log) {
    expect(revision).toBe((heads.get(stream) ?? -1) + 1);
    heads.set(stream, revision);
  }
}

async function writeMany(store: EventStore, name: string, appends: number): Promise<void> {
  for (let index = 0; index < appends; index += 1) {
    await store.append(`proposal-${name}`, index === 0 ? 'no_stream' : 2 * index - 1, samples(2));
  }
}

export const ordering: readonly Case[] = [
  {
    name: 'sixteen writers at once: followers skip nothing and agree',
    async run(harness) {
      const stores = [harness.open(), harness.open()];
      const followers = stores.map((store) => followed(store, () => 16 * 40));
      const writers = Array.from({ length: 16 }, (_, writer) => {
        return writeMany(stores[writer % 2] ?? harness.open(), `w${writer}`, 20);
      });
      await within(PATIENCE, Promise.all(writers));
      for (const seen of await Promise.all(followers)) await expectOneOrder(harness.open(), seen);
    },
  },
  {
    name: 'two processes at once: followers skip nothing and agree',
    needs: 'processes',
    async run(harness) {
      const store = harness.open();
      const elsewhere = 200;
      let [here, total, busy] = [0, Infinity, true];
      const follower = followed(store, () => total);
      follower.catch(() => undefined);
      const other = harness.appendElsewhere({ streams: 'proposal-b', appends: elsewhere, writers: 8 }).finally(() => {
        busy = false;
      });
      const write = async (_: unknown, writer: number): Promise<void> => {
        for (let index = 0; busy; index += 1) {
          await store.append(`proposal-${writer}-${index}`, 'no_stream', [sample()]);
          here += 1;
        }
      };
      await Promise.all([other, ...Array.from({ length: 8 }, write)]);
      total = here + elsewhere + 1;
      await store.append('proposal-last', 'no_stream', [sample()]);
      await expectOneOrder(store, await follower);
    },
  },
  {
    name: 'a transaction in flight hides nothing from followers',
    needs: 'transactions',
    async run(harness) {
      const [store, reader] = [harness.open(), harness.open()];
      const first = await store.append('proposal-0', 'no_stream', [sample()]);
      const follower = followed(reader, () => 2, first.position);
      follower.catch(() => undefined);
      const held = sample();
      const transaction = await harness.holdTransaction('proposal-held', held);
      const append = store.append('proposal-1', 'no_stream', [sample()]);
      append.catch(() => undefined);
      await sleep(300);
      await transaction.commit();
      await within(SHORT_PATIENCE, append);
      const seen = await within(SHORT_PATIENCE, follower);
      expect(seen.map(({ id }) => id)).toContain(held.id);
      expect(seen).toEqual(await all(reader.readAll({ after: first.position })));
    },
  },
];
