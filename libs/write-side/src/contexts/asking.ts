import type { AggregateName, CommandOf, Context, StateOf } from '@app/domain';
import type { PostConfirmation } from '../people/post-confirmation.js';
import type { ReferenceData } from '../reference-data.js';
import type { Sight } from '../sight.js';

/**
 * A command about to be decided. Whatever its decision needs is read for the asker: what they do not see is not there.
 * `plan`: that of what is begun.
 */
export interface Asking<Name extends AggregateName> {
  readonly id: string;
  readonly command: CommandOf<Name>;
  readonly state: StateOf<Name>;
  readonly context: Context;
  readonly sight: Sight;
  readonly plan: string | undefined;
}

/** Where contexts are read from. */
export interface Ground {
  readonly reference: ReferenceData;
  readonly confirmation: PostConfirmation;
}
