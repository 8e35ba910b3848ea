import type { Actor, CivilDate, Codec } from '@app/domain';
import { Turns, type EventStore, type Position } from '@app/event-store';
import { streamOf, unseal, type AnyFact } from '@app/facts';
import { answer, type Answers } from './first-answer.js';

/** `states`: folded streams; `bytes`: of all of them together. */
export interface CacheBounds {
  readonly states: number;
  readonly bytes: number;
}

export interface Aggregate<State, Event extends AnyFact> {
  readonly category: string;
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly codec: Codec<Event['type']>;
  readonly seenBy: (state: State, actor: Actor, today: CivilDate) => boolean;
  readonly numberedBy?: Event['type'];
  readonly cache: CacheBounds;
  /** The date that a next act may not precede, where corrections move it; otherwise that of the latest fact. */
  readonly lastOn?: (state: State) => CivilDate | null;
}

/** `revision` is -1 for a stream that does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position | null;
  readonly lastOn: CivilDate | null;
  readonly lastRecordedAt: string | null;
  /** Shared by all that were read on from the first: they may hold later answers than this one's. */
  readonly answers: Answers;
  /** Characters of its facts, as stored. */
  readonly told: number;
}

/** Folds what was appended after `from` and yields to other work; returns `from` if there is nothing. */
export async function load<State, Event extends AnyFact>(
  store: EventStore,
  aggregate: Aggregate<State, Event>,
  id: string,
  from: Loaded<State> = unread(aggregate.initial),
): Promise<Loaded<State>> {
  const turns = new Turns();
  const { answers } = from;
  let loaded = from;
  for await (const recorded of store.readStream(streamOf(aggregate.category, id), { from: from.revision + 1 })) {
    const read = unseal<Event>(recorded, aggregate.codec);
    const { occurredOn, recordedAt } = read.metadata;
    answer(answers, read, aggregate.numberedBy);
    loaded = {
      state: aggregate.evolve(loaded.state, read.event),
      revision: recorded.revision,
      position: recorded.position,
      lastOn: later(loaded.lastOn, occurredOn),
      lastRecordedAt: later(loaded.lastRecordedAt, recordedAt),
      answers,
      told: loaded.told + recorded.data.length + recorded.metadata.length,
    };
    await turns.give();
  }
  return loaded;
}

function unread<State>(initial: State): Loaded<State> {
  const nothing = { revision: -1, position: null, lastOn: null, lastRecordedAt: null, told: 0 };
  return { state: initial, answers: new Map(), ...nothing };
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}
