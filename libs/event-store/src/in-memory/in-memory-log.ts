import { Doorbell } from '../doorbell.js';
import { InvalidAppend, WrongExpectedRevision } from '../errors.js';
import type { Appended, ExpectedRevision, NewEvent, RecordedEvent } from '../event-store.port.js';
import { toPosition } from '../position.js';

/** In-memory stores can share it, like servers share a database. */
export class InMemoryLog {
  readonly all: RecordedEvent[] = [];
  readonly news = new Doorbell();
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly ids = new Set<string>();

  stream(name: string): readonly RecordedEvent[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Appended {
    const recorded = this.stream(stream);
    const first = expected === 'no_stream' ? 0 : expected + 1;
    if (recorded.length !== first) {
      const repeated = events.every((event, index) => recorded[first + index]?.id === event.id);
      const last = repeated ? recorded[first + events.length - 1] : undefined;
      if (last !== undefined) return { revision: last.revision, position: last.position, repeated: true };
      throw new WrongExpectedRevision(stream, expected, recorded.length === 0 ? 'no_stream' : recorded.length - 1);
    }
    const repeated = events.find((event) => this.ids.has(event.id));
    if (repeated !== undefined) throw new InvalidAppend('known_id', stream, repeated.id);
    return this.record(stream, events);
  }

  private record(stream: string, events: readonly NewEvent[]): Appended {
    const recorded = this.streams.get(stream) ?? [];
    this.streams.set(stream, recorded);
    for (const { id, type, data, metadata } of events) {
      const position = toPosition(this.all.length + 1);
      const event = Object.freeze({ id, type, data, metadata, stream, revision: recorded.length, position });
      recorded.push(event);
      this.all.push(event);
      this.ids.add(id);
    }
    this.news.ring();
    return { revision: recorded.length - 1, position: toPosition(this.all.length), repeated: false };
  }
}
