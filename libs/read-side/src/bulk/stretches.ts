import type { RecordedEvent } from '@app/event-store';
import { splitStream } from '@app/facts';

/** Facts that are in memory at once. */
const MOST_FACTS = 1_000;
/** Characters of their stored texts. */
const MOST_TEXT = 8 * 1024 * 1024;

/** Characters of what is stored. */
export function lengthOf({ data, metadata }: Pick<RecordedEvent, 'data' | 'metadata'>): number {
  return data.length + metadata.length;
}

/** In the order of the log. */
export function stretchesIn(events: Iterable<RecordedEvent>): Generator<readonly RecordedEvent[]> {
  return stretched(events, (event) => [event]);
}

/** Whole streams of those kinds; one that is too long is a stretch of its own. */
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
  yield* stretched(streams.values(), (stream) => stream);
}

/** Whole streams of a log that comes stream by stream; one that is too long is a part of its own. */
export async function* streamsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<readonly RecordedEvent[]> {
  let [part, text]: [RecordedEvent[], number] = [[], 0];
  for await (const event of events) {
    if ((part.length >= MOST_FACTS || text >= MOST_TEXT) && part.at(-1)?.stream !== event.stream) {
      yield part;
      [part, text] = [[], 0];
    }
    part.push(event);
    text += lengthOf(event);
  }
  if (part.length > 0) yield part;
}

function* stretched<Part>(
  parts: Iterable<Part>,
  eventsOf: (part: Part) => readonly RecordedEvent[],
): Generator<readonly RecordedEvent[]> {
  let [stretch, text]: [RecordedEvent[], number] = [[], 0];
  for (const part of parts) {
    for (const event of eventsOf(part)) {
      stretch.push(event);
      text += lengthOf(event);
    }
    if (stretch.length < MOST_FACTS && text < MOST_TEXT) continue;
    yield stretch;
    [stretch, text] = [[], 0];
  }
  if (stretch.length > 0) yield stretch;
}
