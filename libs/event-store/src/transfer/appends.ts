import { appendBytes } from '../append-rules.js';
import type { ExpectedRevision, NewEvent, RecordedEvent } from '../event-store.port.js';

/** Events that stand next to each other in the log and belong to one stream: one append on the other store. */
export interface CopiedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

const most = { events: 500, bytes: 512 * 1024 };

/** The appends that write these events, in their order. */
export async function* appendsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<CopiedAppend> {
  let held: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const weight = appendBytes([event]);
    const joins = held.length < most.events && bytes + weight <= most.bytes && follows(held.at(-1), event);
    if (!joins && held.length > 0) yield appendOf(held);
    held = joins ? [...held, event] : [event];
    bytes = joins ? bytes + weight : weight;
  }
  if (held.length > 0) yield appendOf(held);
}

function follows(last: RecordedEvent | undefined, next: RecordedEvent): boolean {
  return last?.stream === next.stream && next.revision === last.revision + 1;
}

function appendOf(recorded: readonly RecordedEvent[]): CopiedAppend {
  const stream = recorded[0]?.stream ?? '';
  const revision = recorded[0]?.revision ?? 0;
  const events = recorded.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  return { stream, expected: revision === 0 ? 'no_stream' : revision - 1, events };
}
