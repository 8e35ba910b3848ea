import type { AggregateName, Appointment, CommandOf, Context, StateOf, TimeKind, UnitNeeded } from '@app/domain';
import type { Sight } from '../sight.js';

/** A command about to be decided; its context holds only what the person sees. `plan`: that of a new aggregate. */
export interface PendingCommand<Name extends AggregateName> {
  readonly id: string;
  readonly command: CommandOf<Name>;
  readonly state: StateOf<Name>;
  readonly context: Context;
  readonly sight: Sight;
  readonly plan: string | undefined;
  readonly proposedIn: readonly TimeKind[] | undefined;
  readonly unitNeeded: UnitNeeded | undefined;
  readonly administrators: readonly Appointment[] | undefined;
}
