import { Rejection, type Context, type Decider, type RejectionCode } from '@app/domain';

interface FactLike {
  readonly type: string;
  readonly data: unknown;
}

/** A fact that a spec expects: its type and, where it matters, some of its data. */
export interface Expected<Type extends string> {
  readonly type: Type;
  readonly data?: object;
}

/** What a decision came to; each method fails the spec when it was something else. */
export interface Verdict<Type extends string> {
  /** These facts in this order, and no other; `[]` says that it is already so. */
  readonly then: (expected: readonly Expected<Type>[]) => void;
  readonly thenRejected: (code: RejectionCode, details?: object) => void;
}

/** Given / when / then over a decider: facts of the past, a command in its context, and the facts or refusal that follow. */
export function decider<Command, State, Event extends FactLike, Ctx extends Context>(
  subject: Decider<Command, State, Event, Ctx>,
) {
  return {
    given: (facts: readonly Event[]) => ({
      when: (command: Command, context: Ctx): Verdict<Event['type']> => {
        const decide = () => subject.decide(command, facts.reduce(subject.evolve, subject.initial), context);
        return {
          then: (expected) => {
            const facts = decide();
            expect(facts.map((fact) => fact.type)).toEqual(expected.map((fact) => fact.type));
            expected.forEach((fact, at) => {
              if (fact.data) expect(facts[at]?.data).toMatchObject(fact.data);
            });
          },
          thenRejected: (code, details = {}) => {
            const rejection = rejectionOf(decide);
            expect(rejection?.code).toBe(code);
            expect(rejection?.details).toMatchObject(details);
          },
        };
      },
    }),
  };
}

/** The rejection that the act throws, or null when it goes through. Anything else thrown is a bug and goes on. */
export function rejectionOf(act: () => unknown): Rejection | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}
