import type { Actor, CivilDate } from '@app/domain';
import type { AnyFact } from '@app/facts';
import type { Aggregate } from './load.js';

/** What a person does not see does not exist for them. */
export class Sight {
  private missed = false;

  constructor(
    private readonly actor: Actor,
    private readonly today: CivilDate,
  ) {}

  /** The state, or the initial one if unseen. Only for things that a command names. */
  of<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>, state: State): State {
    if (state !== aggregate.initial && aggregate.seenBy(state, this.actor, this.today)) return state;
    this.missed = true;
    return aggregate.initial;
  }

  /** Whether something named is hidden or missing, which is the same to the person. */
  get missedSomething(): boolean {
    return this.missed;
  }
}
