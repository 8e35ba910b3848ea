import type { Resource } from '../access/policy.js';
import { signedOver } from './paper.js';
import type { StageEntry } from '../plan/route.js';
import type { Included } from './papers.js';
import type { Dossier } from './state.js';

/** The dossier as its rules see it at another stage, with everything that was ever in it. */
export function resourceElsewhere(at: StageEntry, state: Dossier): Resource {
  const { area, authors, approvers } = state;
  const involved = [...authors, ...approvers, ...signedOver({ ...state, at })];
  return { area, actors: at.actors, stageKind: at.kind, authors, involved };
}

/** The dossier as its rules see it, for an act on these proposals. */
export function resourceOf(entries: readonly Included[], state: Dossier): Resource {
  const authors = entries.flatMap((entry) => entry.drafters);
  const approvers = entries.flatMap((entry) => entry.approvers);
  const { area, at } = state;
  const involved = [...authors, ...approvers, ...signedOver(state)];
  return { area, actors: at.actors, stageKind: at.kind, authors, involved };
}
