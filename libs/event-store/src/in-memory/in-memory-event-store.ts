import { checkAppend } from '../append-rules.js';
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
import { fromPosition } from '../position.js';
import { InMemoryLog } from './in-memory-log.js';

const PAGE_SIZE = 500;
const LOOK_AGAIN_AFTER = 60_000;

export class InMemoryEventStore extends EventStore implements OrderedWriter {
  constructor(private readonly log: InMemoryLog = new InMemoryLog()) {
    super();
  }

  override async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    return Promise.resolve(this.log.append(stream, expected, events));
  }

  async appendTogether(appends: readonly Append[]): Promise<readonly Appended[]> {
    const answers: Appended[] = [];
    for (const { stream, expected, events } of appends) answers.push(await this.append(stream, expected, events));
    return answers;
  }

  override async *readStream(
    stream: string,
    range: { from?: number; to?: number; backwards?: boolean; limit?: number } = {},
  ): AsyncGenerator<RecordedEvent> {
    const { from = 0, to = Infinity, backwards = false, limit = Infinity } = range;
    const inside = this.log.stream(stream).slice(from, to + 1);
    yield* (backwards ? inside.reverse() : inside).slice(0, limit);
  }

  override async *readAll(range: { after?: Position; limit?: number } = {}): AsyncGenerator<RecordedEvent> {
    const after = Number(fromPosition(range.after));
    yield* this.log.all.slice(after, after + (range.limit ?? Infinity));
  }

  override lastPosition(): Promise<Position | null> {
    return Promise.resolve(this.log.all.at(-1)?.position ?? null);
  }

  override subscribe({ after, signal }: { after?: Position; signal: AbortSignal }): AsyncGenerator<Batch> {
    const page = (position: Position | undefined): Promise<LogPage> => {
      const start = Number(fromPosition(position));
      const end = start + PAGE_SIZE;
      return Promise.resolve({ events: this.log.all.slice(start, end), isLast: end > this.log.all.length });
    };
    return follow({ page, news: this.log.news, lookAgainAfter: LOOK_AGAIN_AFTER }, after, signal);
  }
}
