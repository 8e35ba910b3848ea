import type { RoleAtUnit } from '../access/asked.js';
import { judgeHere, type JudgedHere } from '../access/judge-here.js';
import type { Resource } from '../access/policy.js';
import { actorsAt } from '../plan/path-actors.js';
import { gatheringIndex, lastStageAlone } from '../plan/route.js';
import { DOSSIER_ACTS, type ACTS } from './acts/index.js';
import type { DossierContext } from './context.js';
import { signedOver } from './paper.js';
import type { Included } from './papers.js';
import { leadsOf, pathAndDocument } from './route.js';
import type { Dossier } from './state.js';

type AskedContext = Omit<DossierContext, 'postsOf'>;

interface Touched {
  readonly entries: readonly Included[];
  readonly asked: readonly RoleAtUnit[];
}

export function entriesOf({ entries, staying }: Dossier, proposals: readonly string[] | null): readonly Included[] {
  const inIt = [...entries, ...staying];
  if (proposals === null) return inIt;
  const named = new Set(proposals);
  return inIt.filter(({ proposal }) => named.has(proposal));
}

export function judgeOn(
  name: keyof typeof ACTS,
  { entries, asked }: Touched,
  state: Dossier,
  context: AskedContext,
): JudgedHere {
  const { area } = state;
  const resource = { ...resourceOf(entries, state), asked };
  return judgeHere(DOSSIER_ACTS[name], context, resource, () => ({ area, actors: fromGathering(state, context) }));
}

/** The dossier as its rules see it, for an act on these proposals. */
export function resourceOf(entries: readonly Included[], state: Dossier): Resource {
  const authors = entries.flatMap((entry) => entry.drafters);
  const approvers = entries.flatMap((entry) => entry.approvers);
  const { area, at } = state;
  const involved = [...authors, ...approvers, ...signedOver(state)];
  return { area, actors: at.actors, stageKind: at.kind, authors, involved };
}

function fromGathering(state: Dossier, context: AskedContext) {
  const { path } = pathAndDocument(state, context);
  const first = gatheringIndex(path) >= 0 ? gatheringIndex(path) : lastStageAlone(path) + 1;
  return actorsAt(path.stages.slice(first), leadsOf(state));
}
