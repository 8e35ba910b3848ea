import type { FactKinds } from '../access/act.js';
import { fact } from '../kernel/decider.js';
import type { PlanState } from '../plan/decide.js';
import type { Path, PlanDocument } from '../plan/document.js';
import { enterStage, needsOwnDossier, pathOf, type StageEntry } from '../plan/route.js';
import type { ProposalHere } from './act.js';
import { claimOn } from './claim.js';
import type { ProposalContext } from './context.js';
import { inclusionRequested, type InclusionRequested } from './facts/inclusion-requested.js';
import { stageCompleted, type StageCompleted } from './facts/stage-completed.js';
import type { Proposal } from './state.js';

/** The plan must exist: the proposal's events name it. */
export function documentOf(plan: PlanState): PlanDocument {
  if (plan.status === 'none') throw new Error('a proposal without its plan');
  return plan.document;
}

/** The path in its version when the proposal was drafted. */
export function pathFor(state: Proposal, context: Pick<ProposalContext, 'plan'>): Path {
  return pathOf(documentOf(context.plan), state.path, state.pathVersion);
}

export function entryAt(state: Proposal, context: ProposalContext, index: number): StageEntry {
  const entering = { subject: state.subject, arrival: context };
  return enterStage(documentOf(context.plan), pathFor(state, context), index, entering);
}

export type MovedOn = StageCompleted | InclusionRequested;

export const MOVING_ON: FactKinds<MovedOn, Proposal> = {
  StageCompleted: stageCompleted,
  InclusionRequested: inclusionRequested,
};

/** To the next stage or the end of the path; if that stage needs a dossier and none gathers, into its own. */
export function moveOn({ state, context, by }: ProposalHere): readonly MovedOn[] {
  const index = state.at.index + 1;
  const to = index < pathFor(state, context).stages.length ? entryAt(state, context, index) : null;
  const completed = { from: state.at.stage, to, edition: state.edition, dossier: null };
  const events: readonly MovedOn[] = [fact('StageCompleted', completed, by, context)];
  if (!to || !needsOwnDossier(to)) return events;
  const own = claimOn(state, { dossier: context.derive('dossier'), own: true, at: to });
  return [...events, fact('InclusionRequested', own, by, context)];
}
