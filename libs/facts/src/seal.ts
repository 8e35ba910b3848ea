import type { Codec, Fact, Metadata } from '@app/domain';
import { canonicalJson, type NewEvent, type Position, type RecordedEvent } from '@app/event-store';
import { eventIdOf } from './ids.js';

export type AnyFact = Fact<string, unknown>;

export type Stamp = Omit<Metadata, 'actor' | 'occurredOn'>;

/** A fact with what the store and the command shell recorded about it. */
export interface Read<Event extends AnyFact> {
  readonly event: Event;
  readonly metadata: Metadata;
  readonly recorded: RecordedEvent;
}

/** The stored form, with ids derived from the command's. */
export function seal<Event extends AnyFact>(
  stream: string,
  events: readonly Event[],
  codec: Codec<Event['type']>,
  stamp: Stamp,
): readonly NewEvent[] {
  return events.map((event, index) => sealAs(eventIdOf(stamp.commandId, stream, index), event, codec, stamp));
}

export function sealAs<Event extends AnyFact>(
  id: string,
  { type, data, by, on }: Event,
  codec: Codec<Event['type']>,
  stamp: Stamp,
): NewEvent {
  const metadata: Metadata = { actor: by, occurredOn: on, ...stamp };
  return { id, type: codec.storedName(type), data: canonicalJson(data), metadata: canonicalJson(metadata) };
}

/** An event that this release cannot read; usually a later one wrote it. */
export class UnreadableFact extends Error {
  override readonly name = 'UnreadableFact';
  /** As stored. */
  readonly type: string;
  readonly position: Position;

  constructor({ type, position }: Pick<RecordedEvent, 'type' | 'position'>, options: ErrorOptions) {
    super(`${type} at position ${position} cannot be read`, options);
    this.type = type;
    this.position = position;
  }
}

/** The fact, upcast to its current version. @throws UnreadableFact */
export function unseal<Event extends AnyFact>(
  recorded: RecordedEvent,
  codec: Pick<Codec<string>, 'read'>,
): Read<Event> {
  const metadata = metadataOf(recorded);
  const { type, data } = opened(recorded, codec);
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

export function metadataOf({ metadata }: Pick<RecordedEvent, 'metadata'>): Metadata {
  return JSON.parse(metadata) as Metadata;
}
