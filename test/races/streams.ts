import {
  dossierCodec,
  dossierDecider,
  proposalCodec,
  proposalDecider,
  type Dossier,
  type DossierEvent,
  type Metadata,
  type Proposal,
  type ProposalEvent,
} from '@app/domain';
import type { EventStore, RecordedEvent } from '@app/event-store';

/** A stored fact as the domain knows it, with where and how it was recorded. */
export interface Read<Event> {
  readonly id: string;
  readonly event: Event;
  readonly metadata: Metadata;
  readonly recorded: RecordedEvent;
}

export type Seen<State> = { readonly state: State | null; readonly revision: number };

export function readProposalEvent(recorded: RecordedEvent): Read<ProposalEvent> {
  return read<ProposalEvent>(recorded, proposalCodec.read(recorded.type, fields(recorded.data)));
}

export function readDossierEvent(recorded: RecordedEvent): Read<DossierEvent> {
  return read<DossierEvent>(recorded, dossierCodec.read(recorded.type, fields(recorded.data)));
}

function fields(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

function read<Event>(recorded: RecordedEvent, { type, data }: { type: string; data: unknown }): Read<Event> {
  const metadata = JSON.parse(recorded.metadata) as Metadata;
  const event = { type, data, by: metadata.actor, on: metadata.occurredOn } as unknown as Event;
  return { id: recorded.stream.slice(recorded.stream.indexOf('-') + 1), event, metadata, recorded };
}

/** A proposal as somebody sees it who looks now. */
export async function lookAtProposal(store: EventStore, id: string): Promise<Seen<Proposal>> {
  let [state, revision] = [proposalDecider.initial, -1];
  for await (const recorded of store.readStream(`proposal-${id}`)) {
    state = proposalDecider.evolve(state, readProposalEvent(recorded).event);
    ({ revision } = recorded);
  }
  return { state: state.status === 'none' ? null : state, revision };
}

/** A dossier as somebody sees it who looks now. */
export async function lookAtDossier(store: EventStore, id: string): Promise<Seen<Dossier>> {
  let [state, revision] = [dossierDecider.initial, -1];
  for await (const recorded of store.readStream(`dossier-${id}`)) {
    state = dossierDecider.evolve(state, readDossierEvent(recorded).event);
    ({ revision } = recorded);
  }
  return { state: state.status === 'none' ? null : state, revision };
}
