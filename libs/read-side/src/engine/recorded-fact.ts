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
import type { Position, RecordedEvent } from '@app/event-store';

/** A fact as it stands in the log. `id`: the aggregate's; `recordedAt`: instant, ISO 8601 in UTC; `correlationId`: the request's. */
export interface Recorded<Aggregate extends string, Event> {
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly fact: Event;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: string;
  readonly correlationId: string;
}

/** Every fact that some read model is made of. */
export type RecordedFact =
  | Recorded<'proposal', ProposalEvent>
  | Recorded<'dossier', DossierEvent>
  | Recorded<'plan', PlanEvent>
  | Recorded<'person', PersonEvent>
  | Recorded<'unit', UnitEvent>
  | Recorded<'procedure', ProcedureEvent>
  | Recorded<'parameters', ParametersEvent>
  | Recorded<'calendar', CalendarEvent>
  | Recorded<'refusals', RefusalEvent>;

export type Aggregate = RecordedFact['aggregate'];
export type FactOf<Name extends Aggregate> = Extract<RecordedFact, { aggregate: Name }>;

const READERS: Record<Aggregate, Codec<string>['read']> = {
  proposal: proposalCodec.read,
  dossier: dossierCodec.read,
  plan: planCodec.read,
  person: personCodec.read,
  unit: unitCodec.read,
  procedure: procedureCodec.read,
  parameters: parametersCodec.read,
  calendar: calendarCodec.read,
  refusals: refusalCodec.read,
};

/** The fact that an event of the log holds, in today's form; null where no read model asks for it. Throws on an unknown type. */
export function readFact(event: RecordedEvent): RecordedFact | null {
  const [, category = '', id = ''] = /^([a-z]+)-(.+)$/.exec(event.stream) ?? [];
  if (!isAggregate(category)) return null;
  const data = JSON.parse(event.data) as Record<string, unknown>;
  const { actor, occurredOn, recordedAt, correlationId } = JSON.parse(event.metadata) as Metadata;
  const fact = { ...READERS[category](event.type, data), by: actor, on: occurredOn };
  const { revision, position } = event;
  // What a stream holds is what its aggregate's codec reads.
  return { aggregate: category, id, fact, revision, position, recordedAt, correlationId } as RecordedFact;
}

function isAggregate(category: string): category is Aggregate {
  return Object.hasOwn(READERS, category);
}
