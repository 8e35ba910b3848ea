import { AGGREGATES, type EventOf } from '@app/domain';
import type { RecordedEvent } from '@app/event-store';
import { splitStream, unseal, type Read } from '@app/facts';
import { onDossierEvent, onPlanEvent, onProposalEvent, type Reaction } from './reactions.js';

type Telling = 'proposal' | 'dossier' | 'plan';

export interface Following {
  readonly reaction: Reaction;
  readonly cause: Read<EventOf<Telling>>;
}

const REACTIONS: { readonly [Name in Telling]: (id: string, event: EventOf<Name>) => readonly Reaction[] } = {
  proposal: onProposalEvent,
  dossier: onDossierEvent,
  plan: (_, event) => onPlanEvent(event),
};

export function followingFrom(recorded: RecordedEvent): readonly Following[] {
  const { category, id } = splitStream(recorded.stream);
  if (!isTelling(category)) return [];
  const cause = unseal<EventOf<Telling>>(recorded, AGGREGATES[category].codec);
  // A stream holds only facts of its own aggregate.
  const reactions = REACTIONS[category] as (id: string, event: EventOf<Telling>) => readonly Reaction[];
  return reactions(id, cause.event).map((reaction) => ({ reaction, cause }));
}

function isTelling(category: string): category is Telling {
  return Object.hasOwn(REACTIONS, category);
}
