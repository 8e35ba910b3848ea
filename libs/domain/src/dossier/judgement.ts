import type { RoleAtUnit } from '../access/questions.js';
import { judgeHere, type JudgedHere } from '../access/judge-here.js';
import { actorsAt } from '../plan/path-actors.js';
import { gatheringIndex, lastStageAlone, type StageEntry } from '../plan/route.js';
import { DOSSIER_ACTS, type ACTS } from './acts/index.js';
import type { DossierContext } from './context.js';
import { resourceElsewhere, resourceOf } from './resource.js';
import type { Included } from './papers.js';
import { leadsOf, pathAndDocument } from './route.js';
import type { Dossier } from './state.js';

type AskedContext = Omit<DossierContext, 'postsOf'>;

/** The proposals that an act touches; `at`: the stage whose actors may do it, null for the present one. */
interface Touched {
  readonly entries: readonly Included[];
  readonly asked: readonly RoleAtUnit[];
  readonly at: StageEntry | null;
}

export function entriesOf({ entries, staying }: Dossier, proposals: readonly string[] | null): readonly Included[] {
  const inIt = [...entries, ...staying];
  if (proposals === null) return inIt;
  const named = new Set(proposals);
  return inIt.filter(({ proposal }) => named.has(proposal));
}

export function judgeOn(
  name: keyof typeof ACTS,
  { entries, asked, at }: Touched,
  state: Dossier,
  context: AskedContext,
): JudgedHere {
  const { area } = state;
  const resource = at ? resourceElsewhere(at, state) : { ...resourceOf(entries, state), asked };
  return judgeHere(DOSSIER_ACTS[name], context, resource, () => ({
    area,
    actors: at?.actors ?? fromGathering(state, context),
  }));
}

function fromGathering(state: Dossier, context: AskedContext) {
  const { path, document } = pathAndDocument(state, context);
  const first = gatheringIndex(path) >= 0 ? gatheringIndex(path) : lastStageAlone(path) + 1;
  return actorsAt(document, path.stages.slice(first), leadsOf(state));
}
