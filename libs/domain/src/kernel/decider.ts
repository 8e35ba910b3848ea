import type { Actor, Authority } from './actor.js';
import type { CivilDate } from './civil-date.js';

/** `by` and `on` (the date on the paper) are stored in the metadata and restored on reading. */
export interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  readonly by: Authority;
  readonly on: CivilDate;
}

/** What every decision may know besides the state. `isDated`: the request itself named the day `on`. `derive`: ids from the command, the same for a repeat. */
export interface Context {
  readonly actor: Actor;
  readonly on: CivilDate;
  readonly isDated?: boolean;
  readonly today: CivilDate;
  readonly derive: (name: string) => string;
}

/** `decide` returns facts, `[]` if nothing changes, and throws only `Rejection`; `evolve` is total. */
export interface Decider<Command, State, Event, Ctx extends Context = Context> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, context: Ctx) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}

export function fact<const Type extends string, Data>(
  type: Type,
  data: Data,
  by: Authority,
  context: Context,
): Fact<Type, Data> {
  return { type, data, by, on: context.on };
}

export type Of<Union extends { type: string }, Type extends Union['type']> = Extract<Union, { type: Type }>;
