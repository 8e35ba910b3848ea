import type { CorrectableValues } from '../corrections/past-act.js';
import type { Authority } from '../kernel/actor.js';
import type { Stored } from '../kernel/codec.js';
import type { Context, Fact } from '../kernel/decider.js';
import type { RejectionCode } from '../kernel/rejection.js';
import type { Offer } from './offer.js';
import { permissions, type Permission, type Rule } from './rule.js';

type AnyFact = Fact<string, unknown>;

/** The code and details of the refusal that an attempt gets. */
export interface Obstacle {
  readonly code: RejectionCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** `elsewhere`: the person has the duty for the act at another stage of the path. */
export type Check<State> = (state: State, elsewhere: boolean) => Obstacle | null;

export interface Here<State, Ctx extends Context> {
  readonly state: State;
  readonly context: Ctx;
  readonly by: Authority;
}

export interface FactKind<Event extends AnyFact, State> extends Stored {
  /** What of it may be corrected besides its date. */
  readonly correctable?: (data: Event['data']) => CorrectableValues;
  /** Whose streams hold it too: the proposals that a dossier's fact is carried to, or the dossier that it comes from. */
  readonly shared?: (data: Event['data']) => readonly string[];
  readonly evolve: (state: State, event: Event) => State;
}

export type FactKinds<Event extends AnyFact, State> = {
  readonly [Type in Event['type']]: FactKind<Extract<Event, { type: Type }>, State>;
};

/** The plan, where a context has one. */
export type Planned<Ctx> = Pick<Ctx, Extract<keyof Ctx, 'plan'>>;

export interface Act<Command extends { readonly type: string }, Event extends AnyFact, State, Ctx extends Context> {
  readonly allowed: Rule;
  /** Why it is impossible in this state, for any command; null where it is possible. */
  readonly blocked: Check<State>;
  /** Whether it is already so: the command is accepted and changes nothing. */
  readonly done?: (state: State) => boolean;
  /** Fields that the command need not have otherwise, but must have in this state. */
  readonly needs?: (state: State) => readonly string[];
  /** What the command may name in this state. */
  readonly offers?: (state: State, context: Planned<Ctx>) => Partial<Offer>;
  /** @throws Rejection for faults of the command */
  readonly decide: (command: Command, here: Here<State, Ctx>) => readonly Event[];
  readonly facts: FactKinds<Event, State>;
}

export function inOrder<State>(...checks: readonly Check<State>[]): Check<State> {
  return (state, elsewhere) => {
    for (const check of checks) {
      const obstacle = check(state, elsewhere);
      if (obstacle) return obstacle;
    }
    return null;
  };
}

export function unless(
  condition: boolean,
  code: RejectionCode,
  details: Readonly<Record<string, unknown>> = {},
): Obstacle | null {
  return condition ? null : { code, details };
}

type AnyActs<Name extends string = string> = Readonly<Record<Name, { readonly allowed: Rule }>>;

export function permissionsOf<Name extends string>(acts: AnyActs<Name>): { readonly [N in Name]: Permission<N> } {
  const rules = Object.entries<{ readonly allowed: Rule }>(acts).map(([name, { allowed }]) => [name, allowed]);
  return permissions(Object.fromEntries(rules) as Readonly<Record<Name, Rule>>);
}

/** Each kind of fact once. The caller names the union, and every act must agree with it. */
export function kindsOf<Event extends AnyFact, State>(
  acts: Readonly<Record<string, { readonly facts: object }>>,
): FactKinds<Event, State> {
  return Object.assign({}, ...Object.values(acts).map(({ facts }) => facts)) as FactKinds<Event, State>;
}
