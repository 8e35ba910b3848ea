import { judgeHere, type JudgedHere } from '../access/judge-here.js';
import type { Resource } from '../access/policy.js';
import { actorsAt } from '../plan/path-actors.js';
import { gatheringIndex, lastStageAlone } from '../plan/route.js';
import { DOSSIER_ACTS, type ACTS } from './acts/index.js';
import type { DossierContext } from './context.js';
import type { Included } from './papers.js';
import { pathAndDocument } from './route.js';
import type { Dossier } from './state.js';

export interface Touched {
  readonly entries: readonly Included[];
  readonly signer: string | undefined;
}

export function entriesOf({ entries, staying }: Dossier, proposals: readonly string[] | null): readonly Included[] {
  const inIt = [...entries, ...staying];
  if (proposals === null) return inIt;
  const named = new Set(proposals);
  return inIt.filter(({ proposal }) => named.has(proposal));
}

export function judgeOn(
  name: keyof typeof ACTS,
  { entries, signer }: Touched,
  state: Dossier,
  context: DossierContext,
): JudgedHere {
  const authors = entries.flatMap((entry) => entry.drafters);
  const { area, at } = state;
  const resource: Resource = {
    area,
    actors: at.actors,
    stageKind: at.kind,
    authors,
    involved: [...authors, ...entries.flatMap((entry) => entry.approvers)],
    signer,
  };
  return judgeHere(DOSSIER_ACTS[name], context, resource, () => ({ area, actors: fromGathering(state, context) }));
}

function fromGathering(state: Dossier, context: DossierContext) {
  const leads = [...state.entries, ...state.staying].map(({ subject }) => subject.unit);
  const { path } = pathAndDocument(state, context);
  const first = gatheringIndex(path) >= 0 ? gatheringIndex(path) : lastStageAlone(path) + 1;
  return actorsAt(path.stages.slice(first), leads.length > 0 ? leads : [state.unit]);
}
