import type { Actor, Context, Decider } from '@app/domain';
import type { When } from './context.js';
import { decider, type Verdict } from './decider.js';

interface FactLike {
  readonly type: string;
  readonly data: unknown;
}

/** A refused command fails the spec. */
export class Story<Command, State, Event extends FactLike, Ctx extends Context> {
  readonly facts: Event[] = [];
  state: State;

  constructor(
    private readonly subject: Decider<Command, State, Event, Ctx>,
    private readonly contextOf: (actor: Actor, when: When, state: State) => Ctx,
  ) {
    this.state = subject.initial;
  }

  /** By default ids derive from `c1`, `c2` … */
  does(actor: Actor, command: Command, when: When = {}): this {
    for (const fact of this.subject.decide(command, this.state, this.context(actor, when))) {
      this.facts.push(fact);
      this.state = this.subject.evolve(this.state, fact);
    }
    return this;
  }

  /** Leaves the story unchanged. */
  when(actor: Actor, command: Command, when: When = {}): Verdict<Event['type']> {
    return decider(this.subject).given(this.facts).when(command, this.context(actor, when));
  }

  private context(actor: Actor, when: When): Ctx {
    return this.contextOf(actor, { command: `c${String(this.facts.length + 1)}`, ...when }, this.state);
  }
}
