import {
  dossierDecider,
  personCodec,
  personDecider,
  planCodec,
  planDecider,
  proposalDecider,
  type Actor,
  type DossierState,
  type Fact,
  type Metadata,
  type PersonEvent,
  type PersonState,
  type PlanEvent,
  type PlanState,
  type ProposalState,
} from '@app/domain';
import { canonicalJson, type RecordedEvent } from '@app/event-store';
import { derivedId } from '@app/facts';
import type { Message } from '../ledger.js';
import { grouped, loggedFacts, type Run, type LoggedFact } from './run.js';

/** What replay alone knows at one point of the log. */
interface World {
  plan: PlanState;
  readonly people: Map<string, PersonState>;
  readonly proposals: Map<string, ProposalState>;
  readonly dossiers: Map<string, DossierState>;
}

/** Decides every command again on the state that replay gives: it must come to the very facts that were recorded. */
export function decidedOtherwise({ log, messages, today }: Run): readonly string[] {
  const world: World = { plan: planDecider.initial, people: new Map(), proposals: new Map(), dossiers: new Map() };
  for (const recorded of log) foldGround(world, recorded);
  const faults: string[] = [];
  const ofCommand = ({ recorded, metadata }: LoggedFact) => `${recorded.stream} ${metadata.commandId}`;
  for (const block of grouped(loggedFacts(log), ofCommand).values()) {
    const { recorded, metadata } = block[0]!;
    const message = messages.get(metadata.commandId);
    const said = block.map((fact) => textOf(fact.event)).join(' | ');
    const again = message ? decideAgain(world, block, message, today) : 'nobody asked for it';
    if (again !== said) faults.push(`${recorded.stream} at ${String(recorded.revision)}: ${said} != ${again}`);
    const seen = message?.request.expectedRevision;
    if (seen !== undefined && seen !== recorded.revision - 1)
      faults.push(`${recorded.stream}: decided on another revision`);
    for (const fact of block) fold(world, fact);
  }
  return faults;
}

function decideAgain(world: World, block: readonly LoggedFact[], message: Message, today: string): string {
  const { metadata, event, id, of, recorded } = block[0]!;
  const { asker, commandId } = message.request;
  const actor: Actor =
    asker.kind === 'process'
      ? asker
      : { kind: 'person', id: asker.id, appointments: world.people.get(asker.id)?.appointments ?? [] };
  const derive = (name: string) => derivedId(commandId, `${recorded.stream} ${name}`);
  const { command } = message;
  const number = 'number' in event.data ? String(event.data.number) : '';
  const dossier = claimedIn(world, event);
  const postsOf = (person: string) => world.people.get(person)?.appointments ?? null;
  const ground = { plan: world.plan, parameters: {}, number, dossier, calendar: null, postsOf };
  const context = { actor, on: metadata.occurredOn, today, derive, ...ground };
  try {
    const facts: readonly Fact<string, unknown>[] =
      of === 'proposal'
        ? proposalDecider.decide(command as never, world.proposals.get(id) ?? proposalDecider.initial, context)
        : dossierDecider.decide(command as never, world.dossiers.get(id) ?? dossierDecider.initial, context);
    return facts.map(textOf).join(' | ');
  } catch (error) {
    return String(error);
  }
}

/** The dossier of a claim as it stood when that was decided: before it was written the dossier may have gone on. */
function claimedIn({ dossiers }: World, event: LoggedFact['event']): DossierState {
  if (event.type !== 'InclusionRequested') return dossierDecider.initial;
  const { dossier, at } = event.data;
  return { ...(dossiers.get(dossier) ?? dossierDecider.initial), at, status: 'gathering', entries: [] } as DossierState;
}

function textOf({ type, data, by, on }: Fact<string, unknown>): string {
  return canonicalJson({ type, data, by, on });
}

function fold(world: World, fact: LoggedFact): void {
  const { id } = fact;
  if (fact.of === 'proposal') {
    const before = world.proposals.get(id) ?? proposalDecider.initial;
    world.proposals.set(id, proposalDecider.evolve(before, fact.event));
  } else {
    const before = world.dossiers.get(id) ?? dossierDecider.initial;
    world.dossiers.set(id, dossierDecider.evolve(before, fact.event));
  }
}

/** The plan and the people, which stand before the contest begins. */
function foldGround(world: World, { stream, type, data, metadata }: RecordedEvent): void {
  const fields = JSON.parse(data) as Readonly<{ [name: string]: unknown }>;
  const { actor: by, occurredOn: on } = JSON.parse(metadata) as Metadata;
  if (stream.startsWith('plan-')) {
    const event = { ...planCodec.read(type, fields), by, on } as unknown as PlanEvent;
    world.plan = planDecider.evolve(world.plan, event);
  }
  if (stream.startsWith('person-')) {
    const before = world.people.get(stream.slice(7)) ?? personDecider.initial;
    const event = { ...personCodec.read(type, fields), by, on } as unknown as PersonEvent;
    world.people.set(stream.slice(7), personDecider.evolve(before, event));
  }
}
