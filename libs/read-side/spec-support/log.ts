import { randomUUID } from 'node:crypto';
import {
  calendarCodec,
  dossierCodec,
  parametersCodec,
  personCodec,
  planCodec,
  procedureCodec,
  proposalCodec,
  refusalCodec,
  unitCodec,
  type CalendarEvent,
  type Codec,
  type DossierEvent,
  type Metadata,
  type ParametersEvent,
  type PersonEvent,
  type PlanEvent,
  type ProcedureEvent,
  type ProposalEvent,
  type RefusalEvent,
  type UnitEvent,
} from '@app/domain';
import { canonicalJson, InMemoryEventStore, type NewEvent, type Position } from '@app/event-store';
import type { Aggregate } from '../src/engine/recorded-fact.js';

type EventOf = {
  proposal: ProposalEvent;
  dossier: DossierEvent;
  plan: PlanEvent;
  person: PersonEvent;
  unit: UnitEvent;
  procedure: ProcedureEvent;
  parameters: ParametersEvent;
  calendar: CalendarEvent;
  refusals: RefusalEvent;
};

const NAMES: { readonly [Name in Aggregate]: Codec<EventOf[Name]['type']>['storedName'] } = {
  proposal: proposalCodec.storedName,
  dossier: dossierCodec.storedName,
  plan: planCodec.storedName,
  person: personCodec.storedName,
  unit: unitCodec.storedName,
  procedure: procedureCodec.storedName,
  parameters: parametersCodec.storedName,
  calendar: calendarCodec.storedName,
  refusals: refusalCodec.storedName,
};

/** A log in memory that facts are told to, in the form in which they are stored. */
export class SpecLog {
  readonly #revisions = new Map<string, number>();

  constructor(readonly store = new InMemoryEventStore()) {}

  /** Appends facts to one stream; recorded at noon (UTC) of the paper's day unless told. */
  async tell<Name extends Aggregate>(
    aggregate: Name,
    id: string,
    facts: readonly EventOf[Name][],
    recordedAt?: string,
  ): Promise<Position> {
    const stream = `${aggregate}-${id}`;
    const expected = this.#revisions.get(stream) ?? 'no_stream';
    const appended = await this.store.append(
      stream,
      expected,
      facts.map((fact) => sealed(NAMES[aggregate](fact.type), fact, recordedAt)),
    );
    this.#revisions.set(stream, appended.revision);
    return appended.position;
  }
}

function sealed(type: string, { data, by, on }: EventOf[Aggregate], recordedAt = `${on}T12:00:00.000Z`): NewEvent {
  const metadata: Metadata = {
    actor: by,
    occurredOn: on,
    recordedAt,
    commandId: randomUUID(),
    payloadDigest: '0'.repeat(64),
    correlationId: randomUUID(),
    causationId: null,
  };
  return { id: randomUUID(), type, data: canonicalJson(data), metadata: canonicalJson(metadata) };
}
