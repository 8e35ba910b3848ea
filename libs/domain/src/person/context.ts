import type { Appointment } from '../kernel/actor.js';
import type { Context } from '../kernel/decider.js';
import type { UnitState } from '../unit/unit.js';

/**
 * `person`: the holder of the posts. `unit`: the one that an appointment names. `confirming`: whether posts of
 * confirmed roles wait for a second administrator in this installation. `administrators`: the posts of other people who
 * administer and can sign in, read only for the end of a post.
 */
export interface PersonContext extends Context {
  readonly person: string;
  readonly unit: UnitState;
  readonly confirming: boolean;
  readonly administrators?: readonly Appointment[] | undefined;
}
