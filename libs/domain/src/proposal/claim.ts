import type { StageEntry, RouteSubject } from '../plan/route.js';
import type { Proposal } from './state.js';

export interface Claim {
  readonly dossier: string;
  readonly own: boolean;
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly stage: string;
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly measures: readonly string[];
  readonly drafters: readonly string[];
  readonly approvers: readonly string[];
  readonly area: readonly string[];
  readonly subject: RouteSubject;
  readonly at: StageEntry;
}

/**
 * The edition may go into a dossier: approved by the head at a review stage, accepted at a consolidation, and as it came
 * at a submission.
 */
export function isReadyToGather(state: Proposal): boolean {
  const { kind, gathers } = state.at;
  if (!gathers || kind === 'submission') return gathers;
  return (kind === 'review' ? state.approvedEdition : state.acceptedEdition) === state.edition;
}

export function claimOn(
  state: Proposal,
  target: { readonly dossier: string; readonly own: boolean; readonly at: StageEntry },
): Claim {
  return {
    ...target,
    plan: state.plan,
    path: state.path,
    pathVersion: state.pathVersion,
    stage: target.at.stage,
    number: state.number,
    title: state.content.title,
    edition: state.edition,
    measures: state.content.measures.map((measure) => measure.id),
    drafters: state.drafters,
    approvers: state.approvers,
    area: state.area,
    subject: state.subject,
  };
}
