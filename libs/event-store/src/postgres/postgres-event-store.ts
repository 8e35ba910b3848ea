import { setTimeout as sleep } from 'node:timers/promises';
import { Doorbell } from '../doorbell.js';
import { StoreUnavailable } from '../errors.js';
import {
  EventStore,
  type Appended,
  type Batch,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../event-store.port.js';
import { follow, type LogPage } from '../follow.js';
import type { Append, OrderedWriter } from '../ordered-writer.js';
import type { StreamOrder, StreamRange } from '../stream-order.js';
import { streamPages } from '../stream-pages.js';
import { Listener } from './listener.js';
import { Reader } from './reader.js';
import { StreamsReader } from './streams-reader.js';
import type { Address } from './session.js';
import { Writer } from './writer.js';

const PAGE_SIZE = 500;

/** The address is the service role's; `migrateEventStore` makes the schema beforehand. */
export interface PostgresEventStoreOptions extends Address {
  /** Longest time of one call in milliseconds; default 10,000. */
  readonly timeoutMs?: number;
  /** How often a subscription polls, in milliseconds; default 1,000. */
  readonly pollInterval?: number;
  /** Most connections for reading; default 4. One more writes, one more listens. */
  readonly readConnections?: number;
  /** Called after every append, with its error if it failed. */
  readonly onAppend?: (failure?: unknown) => void;
}

/** Connects at first use, again after an outage. */
export class PostgresEventStore extends EventStore implements OrderedWriter, StreamOrder {
  private readonly writer: Writer;
  private readonly reader: Reader;
  private readonly streams: StreamsReader;
  private readonly listener: Listener;
  private readonly news = new Doorbell();
  private readonly closing = new AbortController();
  private readonly pollInterval: number;
  private readonly onAppend: (failure?: unknown) => void;
  private closed: Promise<void> | undefined;

  constructor(options: PostgresEventStoreOptions) {
    super();
    const { timeoutMs = 10_000, pollInterval = 1000, readConnections = 4, onAppend, ...address } = options;
    this.onAppend = onAppend ?? (() => undefined);
    this.pollInterval = pollInterval;
    this.writer = new Writer(address, timeoutMs);
    this.reader = new Reader(address, timeoutMs, readConnections);
    this.streams = new StreamsReader(this.reader);
    this.listener = new Listener(address, timeoutMs, this.news);
  }

  override async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const appended = await this.writer.append(stream, expected, events).catch((error: unknown) => {
      this.onAppend(error);
      throw error;
    });
    this.onAppend();
    this.news.ring();
    this.listener.announce();
    return appended;
  }

  /** In one transaction. */
  appendTogether(appends: readonly Append[]): Promise<readonly Appended[]> {
    return Promise.all(appends.map(({ stream, expected, events }) => this.append(stream, expected, events)));
  }

  override readStream(
    stream: string,
    range: { from?: number; to?: number; backwards?: boolean; limit?: number } = {},
  ): AsyncGenerator<RecordedEvent> {
    return streamPages((span, limit) => this.reader.streamPage(stream, span, limit), range);
  }

  override async *readAll(range: { after?: Position; limit?: number } = {}): AsyncGenerator<RecordedEvent> {
    let { after, limit: left = Infinity } = range;
    while (left > 0) {
      const asked = Math.min(left, PAGE_SIZE);
      const { events, isLast } = await this.reader.logPage(after, asked);
      yield* events;
      if (isLast) return;
      left -= events.length;
      after = events.at(-1)?.position;
    }
  }

  readStreams(range: StreamRange): AsyncGenerator<RecordedEvent> {
    return this.streams.read(range);
  }

  dividing(range: Omit<StreamRange, 'to'>, events: number): AsyncGenerator<string> {
    return this.streams.dividing(range, events);
  }

  readByIds(ids: readonly string[]): Promise<readonly RecordedEvent[]> {
    return this.streams.byIds(ids);
  }

  override lastPosition(): Promise<Position | null> {
    return this.reader.lastPosition();
  }

  override subscribe({ after, signal }: { after?: Position; signal: AbortSignal }): AsyncGenerator<Batch> {
    const ended = AbortSignal.any([signal, this.closing.signal]);
    const page = (position: Position | undefined): Promise<LogPage> => {
      this.listener.listen();
      return this.patientPage(position, ended);
    };
    return follow({ page, news: this.news, lookAgainAfter: this.pollInterval }, after, ended);
  }

  /** Ends subscriptions and connections; open calls are answered first. May be called twice. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    this.closing.abort();
    await this.writer.close();
    await Promise.all([this.reader.close(), this.listener.close()]);
  }

  private async patientPage(after: Position | undefined, signal: AbortSignal): Promise<LogPage> {
    for (let pause = 50; !signal.aborted; pause = Math.min(2 * pause, this.pollInterval)) {
      try {
        return await this.reader.logPage(after, PAGE_SIZE);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
    return { events: [], isLast: true };
  }
}
