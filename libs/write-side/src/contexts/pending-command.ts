import type { AggregateName, CommandOf, Context, StateOf } from '@app/domain';
import type { PostConfirmation } from '../people/post-confirmation.js';
import type { ReferenceData } from '../reference-data.js';
import type { Sight } from '../sight.js';

/** A command about to be decided; its context holds only what the person sees. `plan`: that of a new aggregate. */
export interface PendingCommand<Name extends AggregateName> {
  readonly id: string;
  readonly command: CommandOf<Name>;
  readonly state: StateOf<Name>;
  readonly context: Context;
  readonly sight: Sight;
  readonly plan: string | undefined;
}

export interface Ground {
  readonly reference: ReferenceData;
  readonly confirmation: PostConfirmation;
}
