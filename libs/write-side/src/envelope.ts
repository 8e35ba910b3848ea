import type { Authority, CivilDate, Codec, Fact, Metadata } from '@app/domain';
import { canonicalJson, type NewEvent, type RecordedEvent } from '@app/event-store';
import { eventIdOf } from './ids.js';

export type AnyFact = Fact<string, unknown>;

/** A stored event as the domain knows it, with what the store and the shell said of it. */
export interface Read<Event extends AnyFact> {
  readonly event: Event;
  readonly metadata: Metadata;
  readonly recorded: RecordedEvent;
}

/** What the shell stamps on every fact of one command. */
export interface Stamp {
  readonly commandId: string;
  readonly payloadDigest: string;
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly causationId: string | null;
}

/** Facts in the form in which the store keeps them. */
export function seal<Event extends AnyFact>(
  stream: string,
  events: readonly Event[],
  codec: Codec<Event['type']>,
  stamp: Stamp,
): readonly NewEvent[] {
  return events.map((event, index) => {
    const metadata: Metadata = { actor: event.by, occurredOn: event.on, ...stamp };
    return {
      id: eventIdOf(stamp.commandId, stream, index),
      type: codec.storedName(event.type),
      data: canonicalJson(event.data),
      metadata: canonicalJson(metadata),
    };
  });
}

/** The fact in a stored event, upcast to today's shape. */
export function unseal<Event extends AnyFact>(recorded: RecordedEvent, codec: Codec<Event['type']>): Read<Event> {
  const metadata = JSON.parse(recorded.metadata) as Metadata;
  const { type, data } = codec.read(recorded.type, JSON.parse(recorded.data) as Record<string, unknown>);
  const by: Authority = metadata.actor;
  const on: CivilDate = metadata.occurredOn;
  return { event: { type, data, by, on } as unknown as Event, metadata, recorded };
}
