import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../event-store.port.js';
import type { Case } from './harness.js';
import { followed, insist, sample, samples, SHORT_PATIENCE, within } from './samples.js';

/** Takes batches until the subscription has caught up; a store may report empty positions on the way. */
async function expectNothingUntilCaughtUp(next: () => Promise<Batch>): Promise<void> {
  let batch: Batch;
  do {
    batch = await next();
    expect(batch.events).toEqual([]);
  } while (!batch.caughtUp);
}

export const subscribing: readonly Case[] = [
  {
    name: 'a subscription says when it has caught up, then brings news',
    async run(harness) {
      const [store, other] = [harness.open(), harness.open()];
      const controller = new AbortController();
      const batches = store.subscribe({ signal: controller.signal })[Symbol.asyncIterator]();
      const next = async (): Promise<Batch> => {
        const result = await within(SHORT_PATIENCE, batches.next());
        if (result.done === true) throw new Error('the subscription ended');
        return result.value;
      };
      await expectNothingUntilCaughtUp(next);
      const news = next();
      await sleep(50);
      const event = sample();
      const { position } = await other.append('proposal-1', 'no_stream', [event]);
      expect(await news).toMatchObject({ events: [{ id: event.id, position }], position, caughtUp: true });
      controller.abort();
      expect(await within(SHORT_PATIENCE, batches.next())).toMatchObject({ done: true });
    },
  },
  {
    name: 'a subscription starts after its position and is caught up only at the end',
    async run(harness) {
      const store = harness.open();
      const { position } = await store.append('proposal-1', 'no_stream', samples(3));
      const later = samples(1100);
      await store.append('proposal-2', 'no_stream', later);
      const controller = new AbortController();
      const ids: string[] = [];
      for await (const batch of store.subscribe({ after: position, signal: controller.signal })) {
        ids.push(...batch.events.map(({ id }) => id));
        if (batch.events.length > 0) expect(batch.position).toBe(batch.events.at(-1)?.position);
        if (!batch.caughtUp) continue;
        expect(ids).toHaveLength(later.length);
        controller.abort();
      }
      expect(ids).toEqual(later.map(({ id }) => id));
    },
  },
  {
    name: 'a subscription ends at once on abort',
    async run(harness) {
      const store = harness.open();
      const aborted: Batch[] = [];
      for await (const batch of store.subscribe({ signal: AbortSignal.abort() })) aborted.push(batch);
      expect(aborted).toEqual([]);
      const controller = new AbortController();
      const batches = store.subscribe({ signal: controller.signal })[Symbol.asyncIterator]();
      await expectNothingUntilCaughtUp(async () => (await batches.next()).value as Batch);
      const waiting = batches.next();
      await sleep(50);
      controller.abort();
      expect(await within(SHORT_PATIENCE, waiting)).toMatchObject({ done: true });
    },
  },
  {
    name: 'a subscription goes on by itself after the server was killed',
    needs: 'restart',
    async run(harness) {
      const [store, other] = [harness.open(), harness.open()];
      const events = samples(4);
      const follower = followed(store, () => 4);
      follower.catch(() => undefined);
      await other.append('proposal-1', 'no_stream', events.slice(0, 2));
      await sleep(200);
      await harness.killServer();
      await sleep(300);
      await harness.startServer();
      await insist(() => other.append('proposal-1', 1, events.slice(2)));
      expect((await follower).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    },
  },
];
