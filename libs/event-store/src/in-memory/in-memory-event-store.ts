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
import type { StreamOrder, StreamRange } from '../stream-order.js';
import { fromPosition } from '../position.js';
import { InMemoryLog } from './in-memory-log.js';

const PAGE_SIZE = 500;
const LOOK_AGAIN_AFTER = 60_000;

export class InMemoryEventStore extends EventStore implements OrderedWriter, StreamOrder {
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

  async *readStreams({ to, ...range }: StreamRange): AsyncGenerator<RecordedEvent> {
    const inside = (await this.inStreams(range)).filter(({ position }) => position <= to);
    yield* inside;
  }

  async *dividing(range: Omit<StreamRange, 'to'>, events: number): AsyncGenerator<string> {
    let passed = 0;
    let last: string | undefined;
    for (const { stream } of await this.inStreams(range)) {
      if (passed >= events && stream !== last) {
        yield stream;
        passed = 0;
      }
      passed += 1;
      last = stream;
    }
  }

  async readByIds(ids: readonly string[]): Promise<readonly RecordedEvent[]> {
    const asked = new Set(ids);
    return (await this.wholeLog()).filter(({ id }) => asked.has(id));
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

  private async inStreams({ from, before }: Omit<StreamRange, 'to'>): Promise<readonly RecordedEvent[]> {
    const inside = (await this.wholeLog()).filter(({ stream }) => stream >= from && stream < before);
    return inside.sort((one, other) => {
      if (one.stream !== other.stream) return one.stream < other.stream ? -1 : 1;
      return one.revision - other.revision;
    });
  }

  private async wholeLog(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.readAll()) events.push(event);
    return events;
  }
}
