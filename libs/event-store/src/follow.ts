import type { Doorbell } from './doorbell.js';
import type { Batch, Position, RecordedEvent } from './event-store.port.js';

/** Events in the log's order; `isLast`: there were no more when they were read. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly isLast: boolean;
}

export interface Source {
  page(after: Position | undefined): Promise<LogPage>;
  readonly news: Doorbell;
  /** Longest wait for news, in milliseconds. */
  readonly lookAgainAfter: number;
}

/** Reads a page only when the consumer asks for it; never ends but on abort. */
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
