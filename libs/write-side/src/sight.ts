import type { Actor, CivilDate } from '@app/domain';
import type { AnyFact } from '@app/facts';
import type { Aggregate } from './load.js';

/** What somebody sees of what a command names. What they do not see is to them as if it did not exist. */
export class Sight {
  private missed = false;

  constructor(
    private readonly actor: Actor,
    private readonly today: CivilDate,
  ) {}

  /** The state where it is seen, else that of nothing. To be asked only of what a command names. */
  of<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>, state: State): State {
    if (state !== aggregate.initial && aggregate.seenBy(state, this.actor, this.today)) return state;
    this.missed = true;
    return aggregate.initial;
  }

  /** Whether something that was named is hidden or is not there, which is the same to whoever asks. */
  get missedSomething(): boolean {
    return this.missed;
  }
}
