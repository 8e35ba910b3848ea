import type { Fact } from '../../kernel/decider.js';
import { personOf } from '../../kernel/actor.js';
import type { Upcast } from '../../kernel/codec.js';
import { withPerson, type Proposal } from '../state.js';
import type { RaisedWarning } from '../warnings.js';

/** What every new edition tells. */
export interface EditionMade {
  readonly edition: number;
  readonly warnings: readonly RaisedWarning[];
  readonly complete: boolean;
}

/** A new edition by whoever made it; the head has not approved it yet. */
export function edited(state: Proposal, { data, by }: Fact<string, EditionMade>): Proposal {
  const { edition, warnings, complete } = data;
  const drafters = withPerson(state.drafters, personOf(by));
  return { ...state, edition, warnings, complete, reworking: false, approvedEdition: null, drafters };
}

/** Before anything was measured nothing was warned of, and no benefit stood in a content. */
export const unmeasured: Upcast = (data) => ({
  ...data,
  content: { ...(data['content'] as object), benefit: null },
  warnings: [],
});
