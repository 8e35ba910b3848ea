import type { RecordedEvent } from './event-store.port.js';

/** Revisions, both included, and the direction. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly backwards: boolean;
}

export type ReadPage = (span: Span, limit: number) => Promise<readonly RecordedEvent[]>;

/** Most streams are shorter, and this many of the largest events fit in memory. */
const PAGE_SIZE = 50;

export async function* streamPages(
  page: ReadPage,
  range: { from?: number; to?: number; backwards?: boolean; limit?: number },
): AsyncGenerator<RecordedEvent> {
  const { backwards = false, limit = Infinity } = range;
  let span: Span = { from: range.from ?? 0, to: range.to ?? Infinity, backwards };
  for (let left = limit; left > 0; left -= PAGE_SIZE) {
    const asked = Math.min(left, PAGE_SIZE);
    const events = await page(span, asked);
    yield* events;
    const last = events.at(-1);
    if (last === undefined || events.length < asked) return;
    span = { ...span, ...(backwards ? { to: last.revision - 1 } : { from: last.revision + 1 }) };
  }
}
