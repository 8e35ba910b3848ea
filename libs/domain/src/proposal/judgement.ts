import type { RoleAtUnit } from '../access/questions.js';
import { judgeHere, type JudgedHere } from '../access/judge-here.js';
import type { Resource } from '../access/policy.js';
import { actorsAt } from '../plan/path-actors.js';
import { lastStageAlone } from '../plan/route.js';
import type { ProposalAct } from './act.js';
import { PROPOSAL_ACTS, type ACTS } from './acts/index.js';
import type { ProposalContext } from './context.js';
import { documentOf, pathFor } from './move-on.js';
import type { Proposal } from './state.js';

export function judgeOn(
  name: keyof typeof ACTS,
  { at, asked = [] }: Pick<ProposalAct<never, never>, 'at'> & { readonly asked?: readonly RoleAtUnit[] },
  state: Proposal,
  context: ProposalContext,
): JudgedHere {
  const { area, drafters, approvers } = state;
  const { actors, kind } = at?.(state) ?? state.at;
  const resource: Resource = {
    area,
    actors,
    stageKind: kind,
    authors: drafters,
    involved: [...drafters, ...approvers],
    asked,
  };
  return judgeHere(PROPOSAL_ACTS[name], context, resource, () => ({
    area,
    actors: at ? actors : alone(state, context),
  }));
}

function alone(state: Proposal, context: ProposalContext) {
  const path = pathFor(state, context);
  return actorsAt(documentOf(context.plan), path.stages.slice(0, lastStageAlone(path) + 1), [state.subject.unit]);
}
