import {
  dossierCodec,
  planCodec,
  proposalCodec,
  type DossierEvent,
  type PlanEvent,
  type ProposalEvent,
} from '@app/domain';
import type { RecordedEvent } from '@app/event-store';
import { splitStream, unseal, type Read } from '@app/facts';
import { onDossierEvent, onPlanEvent, onProposalEvent, type Reaction } from './reactions.js';

/** A reaction with the fact that it follows from. */
export interface Following {
  readonly reaction: Reaction;
  readonly cause: Read<ProposalEvent | DossierEvent | PlanEvent>;
}

/** What follows from a stored event; nothing from streams that concern no other. */
export function followingFrom(recorded: RecordedEvent): readonly Following[] {
  const { category, id } = splitStream(recorded.stream);
  switch (category) {
    case 'proposal': {
      const cause = unseal<ProposalEvent>(recorded, proposalCodec);
      return onProposalEvent(id, cause.event).map((reaction) => ({ reaction, cause }));
    }
    case 'dossier': {
      const cause = unseal<DossierEvent>(recorded, dossierCodec);
      return onDossierEvent(id, cause.event).map((reaction) => ({ reaction, cause }));
    }
    case 'plan': {
      const cause = unseal<PlanEvent>(recorded, planCodec);
      return onPlanEvent(cause.event).map((reaction) => ({ reaction, cause }));
    }
    default:
      return [];
  }
}
