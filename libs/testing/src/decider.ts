import { Rejection, type Context, type Decider, type RejectionCode } from '@app/domain';

interface FactLike {
  readonly type: string;
  readonly data: unknown;
}

export interface Expected<Type extends string> {
  readonly type: Type;
  readonly data?: object;
}

/** Each method fails the spec on another result. */
export interface Verdict<Type extends string> {
  /** Exactly these facts; `[]`: already so. */
  readonly then: (expected: readonly Expected<Type>[]) => void;
  readonly thenRejected: (code: RejectionCode, details?: object) => void;
}

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

/** Null if the act succeeds; other errors pass through. */
export function rejectionOf(act: () => unknown): Rejection | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}
