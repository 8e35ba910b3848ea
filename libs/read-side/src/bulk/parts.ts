import type { RecordedEvent } from '@app/event-store';
import { splitStream } from '@app/facts';
import { Gathered, type Enough } from './gathered.js';

const ENOUGH: Enough = { events: 1_000, text: 8 * 1024 * 1024 };

/** In the order of the log. */
export function partsIn(events: Iterable<RecordedEvent>): Generator<readonly RecordedEvent[]> {
  return whole(events, (event) => [event]);
}

/** Whole streams of those kinds; one that is too long is a part of its own. */
export function* streamsIn(
  events: readonly RecordedEvent[],
  categories: ReadonlySet<string>,
): Generator<readonly RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else if (categories.has(splitStream(event.stream).category)) streams.set(event.stream, [event]);
  }
  yield* whole(streams.values(), (stream) => stream);
}

/** Whole streams of a log that comes stream by stream; one that is too long is a part of its own. */
export async function* streamsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<readonly RecordedEvent[]> {
  const part = new Gathered(ENOUGH);
  for await (const event of events) {
    if (part.isEnough && part.last?.stream !== event.stream) yield part.take();
    part.add(event);
  }
  if (part.last) yield part.take();
}

/** None of the items is cut. */
function* whole<Item>(
  items: Iterable<Item>,
  eventsOf: (item: Item) => readonly RecordedEvent[],
): Generator<readonly RecordedEvent[]> {
  const part = new Gathered(ENOUGH);
  for (const item of items) {
    for (const event of eventsOf(item)) part.add(event);
    if (part.isEnough) yield part.take();
  }
  if (part.last) yield part.take();
}
