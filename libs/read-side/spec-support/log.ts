import { randomUUID } from 'node:crypto';
import type { Codec } from '@app/domain';
import { InMemoryEventStore, type NewEvent, type Position } from '@app/event-store';
import { CODECS, sealAs, streamOf, type AnyFact, type Category, type FactOf } from '@app/facts';

/** A log in memory, with facts in their stored form. */
export class SpecLog {
  private readonly revisions = new Map<string, number>();

  constructor(readonly store = new InMemoryEventStore()) {}

  /** By default recorded at noon (UTC) of the paper's day. */
  async tell<Name extends Category>(
    aggregate: Name,
    id: string,
    facts: readonly FactOf<Name>['fact'][],
    recordedAt?: string,
  ): Promise<Position> {
    const stream = streamOf(aggregate, id);
    const expected = this.revisions.get(stream) ?? 'no_stream';
    const appended = await this.store.append(
      stream,
      expected,
      facts.map((fact) => sealed(CODECS[aggregate], fact, recordedAt)),
    );
    this.revisions.set(stream, appended.revision);
    return appended.position;
  }

  /** Goes on with what a story has beyond what the stream holds of it. */
  goOn<Name extends Category>(
    aggregate: Name,
    id: string,
    { facts }: { readonly facts: readonly FactOf<Name>['fact'][] },
    recordedAt?: string,
  ): Promise<Position> {
    const known = (this.revisions.get(streamOf(aggregate, id)) ?? -1) + 1;
    return facts.length > known ? this.tell(aggregate, id, facts.slice(known), recordedAt) : Promise.resolve('');
  }
}

function sealed<Event extends AnyFact>(
  codec: Codec<Event['type']>,
  fact: Event,
  recordedAt = `${fact.on}T12:00:00.000Z`,
): NewEvent {
  return sealAs(randomUUID(), fact, codec, {
    recordedAt,
    commandId: randomUUID(),
    payloadDigest: '0'.repeat(64),
    correlationId: randomUUID(),
    causationId: null,
  });
}
