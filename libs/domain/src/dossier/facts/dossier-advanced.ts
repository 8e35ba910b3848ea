import { fact, type Fact } from '../../kernel/decider.js';
import type { DossierHere } from '../act.js';
import { listed, type Included } from '../papers.js';
import { nextEntry } from '../route.js';
import type { Moved } from './moved.js';

export type DossierAdvanced = Fact<'DossierAdvanced', Moved>;

/** Once nothing is undecided at this stage, what no decision ended goes on to the next. */
export function advanceIfDecided(
  { state, context, by }: DossierHere,
  left: readonly Included[],
  staying: readonly Included[],
): readonly DossierAdvanced[] {
  if (left.length > 0 || staying.length === 0) return [];
  const to = nextEntry(state, context, staying);
  return [fact('DossierAdvanced', { from: state.at.stage, to, proposals: listed(staying), letter: null }, by, context)];
}
