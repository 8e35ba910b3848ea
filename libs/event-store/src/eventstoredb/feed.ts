import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { StoreUnavailable } from '../errors.js';
import type { Batch, Position, RecordedEvent } from '../event-store.port.js';
import type { CallOptions } from './connection.js';
import { fromPosition, toPosition } from './log-position.js';
import { toRecordedEvent } from './stored-event.js';

const PAGE_SIZE = 500;
const FULL_AT = 1000;
// The server reports its position after this many events, of any application.
const SEARCH_WINDOW = 500;
const WINDOWS_A_CHECKPOINT = 20;

export interface FeedOptions extends CallOptions {
  readonly prefix: string;
  readonly after: Position | undefined;
  /** Ends as soon as it has caught up. */
  readonly untilCaughtUp: boolean;
}

/** One subscription on the server to all streams with a prefix, in batches. Not resumed: see `batches.ts`. */
export class Feed {
  private readonly subscription: AllStreamSubscription;
  private events: RecordedEvent[] = [];
  /** Reports of the server after `behind` events, counted from the feed's start. */
  private remarks: { readonly behind: number; readonly apply: () => void }[] = [];
  private received = 0;
  private position: Position | undefined;
  private taken: Position | undefined;
  private caughtUp = false;
  private saidCaughtUp = false;
  private failure: { readonly reason: unknown } | undefined;
  private wake: (() => void) | undefined;

  constructor(
    client: EventStoreDBClient,
    private readonly options: FeedOptions,
  ) {
    const { prefix, after, untilCaughtUp: _, ...call } = options;
    this.position = this.taken = after;
    const filter = streamNameFilter({
      prefixes: [prefix],
      maxSearchWindow: SEARCH_WINDOW,
      checkpointInterval: WINDOWS_A_CHECKPOINT,
      checkpointReached: (_subscription, position) => this.remark(() => this.advance(toPosition(position))),
    });
    const fromPlace = after === undefined ? START : fromPosition(after);
    this.subscription = client.subscribeToAll({ ...call, fromPosition: fromPlace, filter });
    this.subscription.on('error', (reason: Error) => this.fail(reason));
    this.subscription.on('data', (resolved: AllStreamResolvedEvent) => this.receive(resolved));
    this.subscription.on('caughtUp', () => this.remark(() => (this.caughtUp = true)));
    this.subscription.on('fellBehind', () => this.remark(() => (this.caughtUp = this.saidCaughtUp = false)));
  }

  /**
   * The next batch that is not empty, undefined once `signal` aborts. Rejects with what ended the subscription, or with
   * StoreUnavailable if the server is silent beyond the time limit before it has caught up.
   */
  async take(signal: AbortSignal): Promise<Batch | undefined> {
    while (!this.hasNews()) {
      if (signal.aborted) return undefined;
      if (this.failure !== undefined) throw this.failure.reason;
      await this.news(signal);
    }
    return signal.aborted ? undefined : this.batch();
  }

  /** May be called twice. */
  close(): void {
    this.subscription.unsubscribe().catch(() => undefined);
    this.subscription.destroy();
  }

  private hasNews(): boolean {
    return this.events.length > 0 || this.position !== this.taken || (this.caughtUp && !this.saidCaughtUp);
  }

  private batch(): Batch {
    const events = this.events.splice(0, PAGE_SIZE);
    const isAll = this.events.length === 0;
    const caughtUp = isAll && this.caughtUp;
    this.taken = isAll ? this.position : events.at(-1)?.position;
    this.saidCaughtUp ||= caughtUp;
    if (this.events.length < FULL_AT / 2 && this.subscription.isPaused()) this.subscription.resume();
    return { events, position: this.taken, caughtUp };
  }

  private receive({ event }: AllStreamResolvedEvent): void {
    if (event === undefined || this.isOver) return;
    this.received += 1;
    try {
      const recorded = toRecordedEvent(event, this.options.prefix);
      this.events.push(recorded);
      this.advance(recorded.position);
    } catch (reason) {
      this.fail(reason);
    }
    if (this.events.length >= FULL_AT) this.subscription.pause();
    this.settle();
  }

  /** The client may report this before it hands over earlier events. */
  private remark(apply: () => void): void {
    this.remarks.push({ behind: this.received + this.subscription.readableLength, apply });
    this.settle();
  }

  /** Nothing after that counts, so that no event is skipped. */
  private get isOver(): boolean {
    return this.failure !== undefined || (this.caughtUp && this.options.untilCaughtUp);
  }

  private settle(): void {
    while (this.failure === undefined && this.remarks[0] !== undefined && this.remarks[0].behind <= this.received)
      this.remarks.shift()?.apply();
    this.wake?.();
  }

  private advance(position: Position): void {
    if (this.position === undefined || position > this.position) this.position = position;
  }

  private fail(reason: unknown): void {
    this.failure ??= { reason };
    this.wake?.();
  }

  /** Resolves shortly after any news, so that what comes together is taken together, or on abort. */
  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const silence = this.caughtUp
        ? undefined
        : setTimeout(() => this.fail(new StoreUnavailable('timed out, waiting for the server')), this.options.deadline);
      const leave = (): void => {
        clearTimeout(silence);
        signal.removeEventListener('abort', leave);
        this.wake = undefined;
        resolve();
      };
      this.wake = () => {
        this.wake = undefined;
        setImmediate(leave);
      };
      signal.addEventListener('abort', leave);
    });
  }
}
