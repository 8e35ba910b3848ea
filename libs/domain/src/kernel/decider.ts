import type { Actor, Authority } from './actor.js';
import type { CivilDate } from './civil-date.js';

/** A fact of the past. `by` and `on` (the date on the paper) are stored in its metadata and given back on reading. */
export interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  readonly by: Authority;
  readonly on: CivilDate;
}

/** What every decision may know besides the state: who asks, when, and ids derived from the command so that a repeat gives the same. */
export interface Context {
  readonly actor: Actor;
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly derive: (name: string) => string;
}

/** `decide` gives the facts that follow, `[]` when it is already so, and throws only `Rejection`; `evolve` is total. */
export interface Decider<Command, State, Event, Ctx extends Context = Context> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, context: Ctx) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}

/** A fact under the given authority, dated as the command is. */
export function fact<const Type extends string, Data>(
  type: Type,
  data: Data,
  by: Authority,
  context: Context,
): Fact<Type, Data> {
  return { type, data, by, on: context.on };
}

/** The given narrowed to one member of a tagged union. */
export type Of<Union extends { type: string }, Type extends Union['type']> = Extract<Union, { type: Type }>;
