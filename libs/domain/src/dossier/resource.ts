import type { Resource } from '../access/policy.js';
import { signedOver } from './paper.js';
import type { Included } from './papers.js';
import type { Dossier } from './state.js';

/** The dossier as its rules see it, for an act on these proposals. */
export function resourceOf(entries: readonly Included[], state: Dossier): Resource {
  const authors = entries.flatMap((entry) => entry.drafters);
  const approvers = entries.flatMap((entry) => entry.approvers);
  const { area, at } = state;
  const involved = [...authors, ...approvers, ...signedOver(state)];
  return { area, actors: at.actors, stageKind: at.kind, authors, involved };
}
