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
  type ParametersEvent,
  type PersonEvent,
  type PlanEvent,
  type ProcedureEvent,
  type ProposalEvent,
  type RefusalEvent,
  type UnitEvent,
} from '@app/domain';
import type { Position, RecordedEvent } from '@app/event-store';
import { unseal } from './seal.js';
import { splitStream } from './stream-name.js';

/** A fact as it stands in the log. `id`: the aggregate's; `recordedAt`: instant, ISO 8601 in UTC; `correlationId`: the request's. */
export interface Recorded<Name extends string, Event> {
  readonly aggregate: Name;
  readonly id: string;
  readonly fact: Event;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: string;
  readonly correlationId: string;
}

/** Every fact of the log but those that give numbers, by the category of its stream. */
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

export type Category = RecordedFact['aggregate'];
export type FactOf<Name extends Category> = Extract<RecordedFact, { aggregate: Name }>;

/** How the facts of each category are stored. */
export const CODECS: { readonly [Name in Category]: Codec<FactOf<Name>['fact']['type']> } = {
  proposal: proposalCodec,
  dossier: dossierCodec,
  plan: planCodec,
  person: personCodec,
  unit: unitCodec,
  procedure: procedureCodec,
  parameters: parametersCodec,
  calendar: calendarCodec,
  refusals: refusalCodec,
};

/** The fact that an event of the log holds, in today's form; null in a stream of another category. Throws on an unknown type. */
export function readFact(recorded: RecordedEvent): RecordedFact | null {
  const { category, id } = splitStream(recorded.stream);
  if (!isCategory(category)) return null;
  const { event: fact, metadata } = unseal<RecordedFact['fact']>(recorded, CODECS[category]);
  const { revision, position } = recorded;
  const { recordedAt, correlationId } = metadata;
  return { aggregate: category, id, fact, revision, position, recordedAt, correlationId } as RecordedFact;
}

function isCategory(category: string): category is Category {
  return Object.hasOwn(CODECS, category);
}
