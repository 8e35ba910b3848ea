import type { Codec, Fact, Metadata } from '@app/domain';
import { canonicalJson, type NewEvent, type Position, type RecordedEvent } from '@app/event-store';
import { eventIdOf } from './ids.js';

export type AnyFact = Fact<string, unknown>;

/** What is stamped on every fact of one command. */
export type Stamp = Omit<Metadata, 'actor' | 'occurredOn'>;

/** A stored event as the domain knows it, with what the store and the command shell said of it. */
export interface Read<Event extends AnyFact> {
  readonly event: Event;
  readonly metadata: Metadata;
  readonly recorded: RecordedEvent;
}

/** Facts of one command in the form in which the store keeps them, each with its id derived from the command's. */
export function seal<Event extends AnyFact>(
  stream: string,
  events: readonly Event[],
  codec: Codec<Event['type']>,
  stamp: Stamp,
): readonly NewEvent[] {
  return events.map((event, index) => sealAs(eventIdOf(stamp.commandId, stream, index), event, codec, stamp));
}

/** One fact in the form in which the store keeps it, under the id given. */
export function sealAs<Event extends AnyFact>(
  id: string,
  { type, data, by, on }: Event,
  codec: Codec<Event['type']>,
  stamp: Stamp,
): NewEvent {
  const metadata: Metadata = { actor: by, occurredOn: on, ...stamp };
  return { id, type: codec.storedName(type), data: canonicalJson(data), metadata: canonicalJson(metadata) };
}

/** An event of the log that this release cannot read; as a rule a later one wrote it. */
export class UnreadableFact extends Error {
  override readonly name = 'UnreadableFact';
  /** As it is stored. */
  readonly type: string;
  readonly position: Position;

  constructor({ type, position }: Pick<RecordedEvent, 'type' | 'position'>, options: ErrorOptions) {
    super(`${type} at position ${position} cannot be read`, options);
    this.type = type;
    this.position = position;
  }
}

/** The fact in a stored event, upcast to today's form. @throws UnreadableFact */
export function unseal<Event extends AnyFact>(
  recorded: RecordedEvent,
  codec: Pick<Codec<string>, 'read'>,
): Read<Event> {
  const metadata = metadataOf(recorded);
  const { type, data } = opened(recorded, codec);
  // What a stream holds is what its aggregate's codec reads.
  const event = { type, data, by: metadata.actor, on: metadata.occurredOn } as unknown as Event;
  return { event, metadata, recorded };
}

function opened(recorded: RecordedEvent, codec: Pick<Codec<string>, 'read'>) {
  try {
    return codec.read(recorded.type, JSON.parse(recorded.data) as Record<string, unknown>);
  } catch (cause) {
    throw new UnreadableFact(recorded, { cause });
  }
}

/** What a stored event says of itself, beside its fact. */
export function metadataOf({ metadata }: Pick<RecordedEvent, 'metadata'>): Metadata {
  return JSON.parse(metadata) as Metadata;
}
