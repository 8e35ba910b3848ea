import type { EventStoreDBClient } from '@eventstore/db-client';
import { checkAppend } from '../append-rules.js';
import { StoreUnavailable } from '../errors.js';
import type { Appended } from '../event-store.port.js';
import type { Append } from '../ordered-writer.js';
import { toPosition } from './log-position.js';
import { toEventData } from './stored-event.js';

/**
 * Uses the stream of appends that clients without call credentials share: the server takes them in order, and a lost
 * connection cuts off the last ones. That stream has no time limit, so this has one. Retries nothing, because that
 * would change the order. Rejects like the client.
 */
export async function appendTogether(
  client: EventStoreDBClient,
  prefix: string,
  { appends, timeoutMs }: { readonly appends: readonly Append[]; readonly timeoutMs: number },
): Promise<readonly Appended[]> {
  for (const { stream, expected, events } of appends) checkAppend(stream, expected, events);
  const sent = inOrder(appends, (append) => appended(client, prefix, append));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailable('timed out, waiting for the server'));
    }, timeoutMs);
  });
  return Promise.race([sent, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** Sends the first alone: it opens the stream of appends, and appends sent meanwhile overtake each other. */
async function inOrder(
  appends: readonly Append[],
  send: (append: Append) => Promise<Appended>,
): Promise<readonly Appended[]> {
  const [first, ...others] = appends;
  if (!first) return [];
  return [await send(first), ...(await Promise.all(others.map(send)))];
}

async function appended(
  client: EventStoreDBClient,
  prefix: string,
  { stream, expected, events }: Append,
): Promise<Appended> {
  const expectedRevision = expected === 'no_stream' ? expected : BigInt(expected);
  const data = events.map(toEventData);
  const answer = await client.appendToStream(prefix + stream, data, { expectedRevision, requiresLeader: true });
  if (answer.position === undefined) throw new TypeError('the server gave no position of the append');
  // The client miscounts the revision of such an append; it follows from the expected one.
  const revision = (expected === 'no_stream' ? -1 : expected) + events.length;
  return { revision, position: toPosition(answer.position), repeated: null };
}
