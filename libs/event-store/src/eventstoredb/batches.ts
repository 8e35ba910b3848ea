import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../event-store.port.js';
import { type Connection, isWorthAnotherTry, PAUSE_MS } from './connection.js';
import { Feed, type FeedOptions } from './feed.js';

/** A subscription's batches until it fails or `signal` aborts; starts again if the node was not the leader. */
export async function* batches(
  connection: Connection,
  options: Pick<FeedOptions, 'prefix' | 'after' | 'untilCaughtUp'>,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const call = connection.options();
  const end = performance.now() + call.deadline;
  let { after } = options;
  while (!signal.aborted) {
    const { client } = connection;
    const feed = new Feed(client, { ...call, ...options, after });
    try {
      for (let batch = await feed.take(signal); batch !== undefined; batch = await feed.take(signal)) {
        after = batch.position;
        yield batch;
      }
    } catch (error) {
      if (!isWorthAnotherTry(error) || performance.now() > end) throw connection.outage(client, error);
      await sleep(PAUSE_MS);
    } finally {
      feed.close();
    }
  }
}
