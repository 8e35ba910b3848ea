import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { StageEntry } from '../../plan/route.js';
import type { Letter, Listed } from '../papers.js';
import { entered, over, type Dossier } from '../state.js';

/** `to`: the next stage with its contents; null at the end of the path. */
export interface Moved {
  readonly from: string;
  readonly to: StageEntry | null;
  readonly proposals: readonly Listed[];
  readonly letter: Letter | null;
}

export const moved: FactKind<Fact<string, Moved>, Dossier> = {
  version: 1,
  correctable: ({ letter }) => (letter ? { ...letter } : {}),
  shared: ({ proposals }) => proposals.map(({ proposal }) => proposal),
  evolve: (state, { data: { to, letter }, on }) => {
    const entries = [...state.entries, ...state.staying];
    const letters = letter ? [...state.letters, { ...letter, from: state.at.index }] : state.letters;
    const kept = { ...state, letters, entries, staying: [] };
    return to ? entered({ ...kept, status: 'closed' }, to, on) : over({ ...kept, entries: [] });
  },
};
