import { appendBytes } from '../append-rules.js';
import type { RecordedEvent } from '../event-store.port.js';
import { MOST_TOGETHER, type Append } from '../ordered-writer.js';

const MOST = { events: 100, bytes: 512 * 1024 };
const MOST_BYTES_TOGETHER = 2 * 1024 * 1024;

/** The appends that write these events in order, in groups that can go together: each stream once in a group. */
export async function* groupsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<readonly Append[]> {
  let group: Append[] = [];
  let [count, bytes] = [0, 0];
  for await (const append of appendsOf(events)) {
    const weight = appendBytes(append.events);
    const fits = count + append.events.length <= MOST_TOGETHER && bytes + weight <= MOST_BYTES_TOGETHER;
    if (!fits || group.some(({ stream }) => stream === append.stream)) {
      yield group;
      [group, count, bytes] = [[], 0, 0];
    }
    group.push(append);
    count += append.events.length;
    bytes += weight;
  }
  if (group.length > 0) yield group;
}

async function* appendsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<Append> {
  let pending: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const weight = appendBytes([event]);
    const joins = pending.length < MOST.events && bytes + weight <= MOST.bytes && follows(pending.at(-1), event);
    if (!joins && pending.length > 0) yield appendOf(pending);
    pending = joins ? [...pending, event] : [event];
    bytes = joins ? bytes + weight : weight;
  }
  if (pending.length > 0) yield appendOf(pending);
}

function follows(last: RecordedEvent | undefined, next: RecordedEvent): boolean {
  return last?.stream === next.stream && next.revision === last.revision + 1;
}

function appendOf(recorded: readonly RecordedEvent[]): Append {
  const stream = recorded[0]?.stream ?? '';
  const revision = recorded[0]?.revision ?? 0;
  const events = recorded.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  return { stream, expected: revision === 0 ? 'no_stream' : revision - 1, events };
}
