import {
  EventStore,
  type Appended,
  type Batch,
  type ExpectedRevision,
  type NewEvent,
  type RecordedEvent,
} from '../../event-store.port.js';

/** Broken on purpose: appends event by event, so that a failure or a reader can come between. */
export class NonAtomicStore extends EventStore {
  constructor(private readonly sound: EventStore) {
    super();
  }

  override async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    let appended: Appended | undefined;
    for (const event of events) appended = await this.sound.append(stream, appended?.revision ?? expected, [event]);
    return appended ?? this.sound.append(stream, expected, events);
  }

  override readStream(...args: Parameters<EventStore['readStream']>): AsyncIterable<RecordedEvent> {
    return this.sound.readStream(...args);
  }

  override readAll(...args: Parameters<EventStore['readAll']>): AsyncIterable<RecordedEvent> {
    return this.sound.readAll(...args);
  }

  override lastPosition() {
    return this.sound.lastPosition();
  }

  override subscribe(...args: Parameters<EventStore['subscribe']>): AsyncIterable<Batch> {
    return this.sound.subscribe(...args);
  }
}
