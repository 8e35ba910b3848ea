import { setTimeout as sleep } from 'node:timers/promises';
import { checkAppend } from '../append-rules.js';
import { BadLogAddress, StoreUnavailable } from '../errors.js';
import {
  EventStore,
  type Appended,
  type Batch,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../event-store.port.js';
import type { Append, OrderedWriter } from '../ordered-writer.js';
import { type Span, streamPages } from '../stream-pages.js';
import { appendTogether } from './append-together.js';
import { batches } from './batches.js';
import { Connection } from './connection.js';
import { lastPosition } from './last-position.js';
import { toPosition } from './log-position.js';
import { asConflict } from './outage.js';
import { toEventData } from './stored-event.js';
import { streamPage } from './stream-page.js';

const SHORTEST_PAUSE = 50;
const LONGEST_PAUSE = 1000;
const PREFIX_FORM = /^[A-Za-z][A-Za-z0-9_]{0,49}\.$/;

export interface EventStoreDbOptions {
  /** `esdb://` or `esdb+discover://`, with user and password unless `tls=false`. */
  readonly url: string;
  /** Prefix of our streams on the server: letters, digits, `_`, and one dot at the end. */
  readonly prefix?: string;
  /** Longest time of one call in milliseconds; default 10,000. */
  readonly timeoutMs?: number;
}

/** Connects at first use, again after an outage; reads from the leader. */
export class EventStoreDbEventStore extends EventStore implements OrderedWriter {
  private readonly connection: Connection;
  private readonly prefix: string;
  private readonly timeoutMs: number;
  private readonly closing = new AbortController();
  private closed: Promise<void> | undefined;

  /** @throws BadLogAddress on a wrong address or prefix */
  constructor({ url, prefix = 'tinhgon.', timeoutMs = 10_000 }: EventStoreDbOptions) {
    super();
    if (!PREFIX_FORM.test(prefix)) throw new BadLogAddress('prefix');
    this.prefix = prefix;
    this.timeoutMs = timeoutMs;
    this.connection = new Connection(url, timeoutMs);
  }

  override async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    const name = this.prefix + stream;
    const data = events.map(toEventData);
    const expectedRevision = expected === 'no_stream' ? expected : BigInt(expected);
    try {
      const { nextExpectedRevision, position } = await this.connection.call((client, options) =>
        client.appendToStream(name, data, { ...options, expectedRevision }),
      );
      if (position === undefined) throw new TypeError('the server gave no position of the append');
      // The server answers a repeat like the first append.
      return { revision: Number(nextExpectedRevision), position: toPosition(position), repeated: null };
    } catch (error) {
      throw asConflict(error, stream, expected);
    }
  }

  /** Only for a process with no other work: a failure of the client may end it. */
  async appendTogether(appends: readonly Append[]): Promise<readonly Appended[]> {
    const { client } = this.connection;
    try {
      return await appendTogether(client, this.prefix, { appends, timeoutMs: this.timeoutMs });
    } catch (error) {
      throw this.connection.outage(client, error);
    }
  }

  override readStream(
    stream: string,
    range: { from?: number; to?: number; backwards?: boolean; limit?: number } = {},
  ): AsyncGenerator<RecordedEvent> {
    const name = { prefix: this.prefix, name: stream };
    const page = (span: Span, limit: number): Promise<readonly RecordedEvent[]> =>
      this.connection.call((client, options) => streamPage(client, name, span, { ...options, limit }));
    return streamPages(page, range);
  }

  override async *readAll(range: { after?: Position; limit?: number } = {}): AsyncGenerator<RecordedEvent> {
    let { limit: left = Infinity } = range;
    if (left <= 0) return;
    const from = { prefix: this.prefix, after: range.after, untilCaughtUp: true };
    for await (const { events, caughtUp } of batches(this.connection, from, this.closing.signal)) {
      yield* events.slice(0, left);
      left -= events.length;
      if (caughtUp || left <= 0) return;
    }
    throw new StoreUnavailable('store closed');
  }

  /** Where the server's log ends, which others may write, too. */
  override lastPosition(): Promise<Position | null> {
    return this.connection.call((client, options) => lastPosition(client, options));
  }

  override async *subscribe({ after, signal }: { after?: Position; signal: AbortSignal }): AsyncGenerator<Batch> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    let position = after;
    let pause = SHORTEST_PAUSE;
    while (!ended.aborted) {
      try {
        const from = { prefix: this.prefix, after: position, untilCaughtUp: false };
        for await (const batch of batches(this.connection, from, ended)) {
          position = batch.position;
          pause = SHORTEST_PAUSE;
          yield batch;
        }
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await sleep(pause, undefined, { signal: ended }).catch(() => undefined);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /** Ends subscriptions and connections; open appends are answered first. May be called twice. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    this.closing.abort();
    await this.connection.close();
  }
}
