import type { Doorbell } from './doorbell.js';
import type { Batch, Position, RecordedEvent } from './event-store.port.js';

/** Some events of the log in their order; `isLast`: when they were read, nothing stood behind them. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly isLast: boolean;
}

export interface Source {
  /** Reads the events after a position, as many as make a page. */
  page(after: Position | undefined): Promise<LogPage>;
  readonly news: Doorbell;
  /** Longest wait for news before looking again, in milliseconds. */
  readonly lookAgainAfter: number;
}

/** Pages, then waits, for ever: the next page is read only when the consumer asks for it. Ends at once on abort. */
export async function* follow(source: Source, after: Position | undefined, signal: AbortSignal): AsyncGenerator<Batch> {
  let position = after;
  let saidCaughtUp = false;
  while (!signal.aborted) {
    const seen = source.news.rings;
    const page = await unlessAborted(source.page(position), signal);
    if (page === undefined) return;
    const { events, isLast: caughtUp } = page;
    position = events.at(-1)?.position ?? position;
    if (events.length > 0 || !saidCaughtUp) yield { events, position, caughtUp };
    saidCaughtUp = caughtUp;
    if (caughtUp) await source.news.wait(seen, signal, source.lookAgainAfter);
  }
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise<T | undefined>((resolve, reject) => {
    const leave = (): void => {
      resolve(undefined);
    };
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}
