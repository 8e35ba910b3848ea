import type { CivilDate, CorrectedValues, Correcting, DossierEvent, ProposalEvent } from '@app/domain';
import { InMemoryEventStore, type EventStore, type Position } from '@app/event-store';
import { readFact, type FactOf, type RecordedFact } from '@app/facts';
import { SpecLog } from './log.js';

/** The log up to a position, as if nothing had come since. */
export async function logUpTo(store: EventStore, last: Position): Promise<EventStore> {
  const earlier = new InMemoryEventStore();
  for await (const event of store.readAll()) {
    if (event.position > last) break;
    await earlier.append(event.stream, event.revision === 0 ? 'no_stream' : event.revision - 1, [event]);
  }
  return earlier;
}

/** Where each event stands in the log, and the day on its paper. */
export async function placesIn(store: EventStore) {
  const places: { readonly position: Position; readonly on: CivilDate }[] = [];
  for await (const { position, metadata } of store.readAll()) {
    places.push({ position, on: (JSON.parse(metadata) as { readonly occurredOn: CivilDate }).occurredOn });
  }
  return places;
}

type Standing = FactOf<'proposal'> | FactOf<'dossier'>;

/**
 * The log that would stand there on a day had everything that is known at a position been recorded rightly at once: without
 * corrections, with the values that count, and of every stream only what is dated up to the day.
 */
export async function logOnPaper(store: EventStore, last: Position, day: CivilDate): Promise<EventStore> {
  const streams = new Map<string, RecordedFact[]>();
  const order: { readonly stream: string; readonly recorded: RecordedFact }[] = [];
  for await (const event of store.readAll()) {
    const recorded = event.position > last ? null : readFact(event);
    if (!recorded) continue;
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), recorded]);
    order.push({ stream: event.stream, recorded });
  }
  const told = new Map([...streams].map(([stream, facts]) => [stream, toldOn(facts, day)]));
  const log = new SpecLog();
  for (const { stream, recorded } of order) {
    const { aggregate, id, revision, recordedAt } = recorded;
    const right = told.get(stream)?.get(revision);
    if (right) await log.tell(aggregate, id, [right as never], recordedAt);
  }
  return log.store;
}

/** By revision. */
function toldOn(facts: readonly RecordedFact[], day: CivilDate): ReadonlyMap<number, RecordedFact['fact']> {
  const right = new Map(facts.map((one) => [one.revision, one.fact as ProposalEvent | DossierEvent]));
  const corrections = facts.filter(
    (one): one is Standing => one.fact.type.endsWith('Corrected') && one.aggregate !== 'procedure',
  );
  for (const { fact } of corrections) {
    const { revision, changes } = fact.data as Correcting;
    const target = right.get(revision);
    if (target) right.set(revision, rewritten(target, changes));
  }
  const left = new Set(corrections.map(({ revision }) => revision));
  const counted = [...right].filter(([revision]) => !left.has(revision));
  const end = counted.findIndex(([revision, fact]) => fact.on > day && !isTimeless(facts, revision, fact.type));
  const before = end < 0 ? counted : counted.slice(0, end);
  const later = end < 0 ? [] : counted.slice(end).filter(([revision, { type }]) => isTimeless(facts, revision, type));
  return new Map([...before, ...later]);
}

/** Counts by paper on every day: what a register holds was there before, and what has terms of its own tells its days. */
function isTimeless([first]: readonly RecordedFact[], revision: number, type: string): boolean {
  const kind = first?.aggregate ?? 'proposal';
  if (['person', 'parameters', 'calendar'].includes(kind) || type.startsWith('Baseline')) return true;
  return revision === 0 && kind !== 'proposal' && kind !== 'dossier';
}

function rewritten<Event extends ProposalEvent | DossierEvent>(fact: Event, { on, ...values }: CorrectedValues): Event {
  const data = { ...fact.data } as Record<string, unknown>;
  for (const paper of ['letter', 'decision']) {
    if (typeof data[paper] === 'object' && data[paper]) data[paper] = { ...data[paper], ...values };
  }
  for (const [key, value] of Object.entries(values)) if (key in data) data[key] = value;
  return { ...fact, on: on ?? fact.on, data };
}
