import { administrative } from './refusable-administration.js';
import { onDossiers } from './refusable-dossiers.js';
import { onProposals } from './refusable-proposals.js';
import { asRequests } from './refusable-requests.js';
import type { Ground } from './ground.js';

import type { Refusable } from './refusable.js';

/** Requests that are refused in every way that can be reached from this ground. */
export function everyRefusable(ground: Ground): readonly Refusable[] {
  return [...onProposals(ground), ...onDossiers(ground), ...administrative(ground), ...asRequests(ground)];
}
