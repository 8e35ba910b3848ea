import type { Actor, CivilDate } from '@app/domain';
import type { AnyFact } from '@app/facts';
import type { Aggregate } from './load.js';

/** What somebody sees of what a command names. What they do not see is to them as if it did not exist. */
export class Sight {
  private hid = false;

  constructor(
    private readonly actor: Actor,
    private readonly today: CivilDate,
  ) {}

  /** The state where it is seen, else that of nothing. */
  of<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>, state: State): State {
    if (aggregate.seenBy(state, this.actor, this.today)) return state;
    this.hid = true;
    return aggregate.initial;
  }

  /** Whether something that exists was hidden. */
  get hidSomething(): boolean {
    return this.hid;
  }
}
