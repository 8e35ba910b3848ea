import { AGGREGATES, refusalCodec, type AggregateName, type Codec, type EventOf, type RefusalEvent } from '@app/domain';
import type { Position, RecordedEvent } from '@app/event-store';
import { unseal } from './seal.js';
import { splitStream } from './stream-name.js';

/** `recordedAt`: instant, ISO 8601 in UTC; `correlationId`: the request's id; `causationId`: the event that a process followed. */
export interface Recorded<Name extends string, Event> {
  readonly aggregate: Name;
  readonly id: string;
  readonly fact: Event;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly eventId: string;
  readonly causationId: string | null;
}

/** Prefixes of streams, except numbering. */
export type Category = AggregateName | 'refusals';

type FactIn<Name extends Category> = Name extends AggregateName ? EventOf<Name> : RefusalEvent;

export type RecordedFact = { [Name in Category]: Recorded<Name, FactIn<Name>> }[Category];
export type FactOf<Name extends Category> = Extract<RecordedFact, { aggregate: Name }>;

const codecs = Object.entries(AGGREGATES).map(([name, { codec }]) => [name, codec] as const);

export const CODECS = { ...Object.fromEntries(codecs), refusals: refusalCodec } as unknown as {
  readonly [Name in Category]: Codec<FactOf<Name>['fact']['type']>;
};

/** In its current version; null in a stream of another category. @throws UnreadableFact */
export function readFact(recorded: RecordedEvent): RecordedFact | null {
  const { category, id } = splitStream(recorded.stream);
  if (!isCategory(category)) return null;
  const { event: fact, metadata } = unseal<RecordedFact['fact']>(recorded, CODECS[category]);
  const { revision, position, id: eventId } = recorded;
  const { recordedAt, correlationId, causationId } = metadata;
  return {
    aggregate: category,
    id,
    fact,
    revision,
    position,
    recordedAt,
    correlationId,
    eventId,
    causationId,
  } as RecordedFact;
}

/** Whether the event is in a stream of facts, readable or not. */
export function isFact({ stream }: Pick<RecordedEvent, 'stream'>): boolean {
  return isCategory(splitStream(stream).category);
}

function isCategory(category: string): category is Category {
  return Object.hasOwn(CODECS, category);
}
