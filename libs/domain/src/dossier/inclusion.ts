import { authorize, covers } from '../access/policy.js';
import type { Permission } from '../access/rule.js';
import type { Context } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import type { Claim } from '../proposal/claim.js';
import type { Included } from './papers.js';
import type { DossierState } from './state.js';

/** A bound on the size of facts that list a dossier's proposals. */
export const DOSSIER_LIMIT = 500;

export const DECLINE_REASONS = [
  'unknown-dossier',
  'closed',
  'other-plan-or-path',
  'other-area',
  'other-unit',
  'full',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * Refuses a claim that the dossier would decline, or of a person without a duty at the dossier's stage, before either
 * stream gets a fact. @throws Rejection NOT_FOUND, INCLUSION_DECLINED, FORBIDDEN
 */
export function ensureTakesIn(claim: Claim, dossier: DossierState, may: Permission, { actor, today }: Context): void {
  if (dossier.status === 'none') throw new Rejection('NOT_FOUND', { field: 'dossier' });
  const reason = whyDeclined(claim, dossier);
  if (reason !== 'closed') {
    const { area, at } = dossier;
    authorize(may, actor, { area, actors: at.actors, stageKind: at.kind }, today);
  }
  ensure(reason === null, 'INCLUSION_DECLINED', { reason });
}

/** Null where the dossier would include it. */
export function whyDeclined(claim: Claim, state: DossierState): DeclineReason | null {
  if (state.status === 'none') return 'unknown-dossier';
  if (state.status !== 'gathering') return 'closed';
  const same = claim.plan === state.plan && claim.path === state.path && claim.pathVersion === state.pathVersion;
  if (!same || claim.stage !== state.at.stage) return 'other-plan-or-path';
  if (!covers(state.area, claim.area)) return 'other-area';
  const units = (actors: Claim['at']['actors']) => actors.map((actor) => actor.unit).join();
  if (units(claim.at.actors) !== units(state.at.actors)) return 'other-unit';
  return state.entries.length < DOSSIER_LIMIT ? null : 'full';
}

export function included(proposal: string, claim: Claim): Included {
  const { number, title, edition, measures, drafters, approvers, subject } = claim;
  return { proposal, number, title, edition, measures, drafters, approvers, subject };
}
