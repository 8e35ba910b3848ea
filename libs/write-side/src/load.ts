import type { Actor, CivilDate, Codec } from '@app/domain';
import { Turns, type EventStore, type Position } from '@app/event-store';
import { streamOf, unseal, type AnyFact, type Read } from '@app/facts';

/** What an aggregate's stream is, how it is folded, how its events are stored, and who sees it on a day. */
export interface Aggregate<State, Event extends AnyFact> {
  readonly category: string;
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly codec: Codec<Event['type']>;
  readonly seenBy: (state: State, actor: Actor, today: CivilDate) => boolean;
}

/** A stream folded to its end. `revision` is -1 where there is none. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position | null;
  readonly lastOn: CivilDate | null;
  readonly lastRecordedAt: string | null;
}

/** Nothing read yet. */
export function unread<State>(initial: State): Loaded<State> {
  return { state: initial, revision: -1, position: null, lastOn: null, lastRecordedAt: null };
}

/** Folds what the stream holds after `from`, and lets others have their turn on the way; `seen` looks at every event. */
export async function load<State, Event extends AnyFact>(
  store: EventStore,
  aggregate: Aggregate<State, Event>,
  id: string,
  options: { readonly from?: Loaded<State>; readonly seen?: (read: Read<Event>) => void } = {},
): Promise<Loaded<State>> {
  const turns = new Turns();
  let loaded = options.from ?? unread(aggregate.initial);
  for await (const recorded of store.readStream(streamOf(aggregate.category, id), { from: loaded.revision + 1 })) {
    const read = unseal<Event>(recorded, aggregate.codec);
    options.seen?.(read);
    const { occurredOn, recordedAt } = read.metadata;
    loaded = {
      state: aggregate.evolve(loaded.state, read.event),
      revision: recorded.revision,
      position: recorded.position,
      lastOn: later(loaded.lastOn, occurredOn),
      lastRecordedAt: later(loaded.lastRecordedAt, recordedAt),
    };
    await turns.give();
  }
  return loaded;
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}
