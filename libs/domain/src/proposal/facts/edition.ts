import type { Fact } from '../../kernel/decider.js';
import { personOf } from '../../kernel/actor.js';
import type { Upcast } from '../../kernel/codec.js';
import { withPerson, type Proposal } from '../state.js';
import type { RaisedWarning } from '../warnings.js';

export interface EditionMade {
  readonly edition: number;
  readonly warnings: readonly RaisedWarning[];
  readonly complete: boolean;
}

/** A new edition, not yet approved by the head. */
export function edited(state: Proposal, { data, by }: Fact<string, EditionMade>): Proposal {
  const { edition, warnings, complete } = data;
  const drafters = withPerson(state.drafters, personOf(by));
  return { ...state, edition, warnings, complete, reworking: false, approvedEdition: null, drafters };
}

/** Before there were measurements there were no warnings, and no benefit in the content. */
export const unmeasured: Upcast = (data) => ({
  ...data,
  content: { ...(data['content'] as object), benefit: null },
  warnings: [],
});
