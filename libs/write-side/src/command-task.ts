import type { Authority, CommandName, Context } from '@app/domain';
import type { AnyFact } from '@app/facts';
import type { Aggregate } from './load.js';
import type { CommandRequest } from './request.js';
import type { Sight } from './sight.js';

/** `decide` gets the state and the plain context, and may read more before it decides. */
export interface CommandTask<State, Event extends AnyFact> {
  readonly aggregate: Aggregate<State, Event>;
  readonly id: string;
  readonly command: { readonly type: CommandName };
  readonly request: CommandRequest;
  /** Whether the command may create the aggregate. */
  readonly begins: boolean;
  readonly decide: (state: State, context: Context, sight: Sight) => Promise<readonly Event[]>;
  /** The last step, once nothing can refuse the command: puts what it takes elsewhere into its facts. */
  readonly complete?: (events: readonly Event[], by: Authority) => Promise<readonly Event[]>;
}
