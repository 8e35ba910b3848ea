import { authorize, covers } from '../access/policy.js';
import type { Permission } from '../access/rule.js';
import type { Context } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import type { Claim } from '../proposal/claim.js';
import type { Included } from './papers.js';
import type { DossierState } from './state.js';

/** How many proposals one dossier holds at most, so that the facts that list them stay small. */
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
 * Refuses a claim that the dossier would decline, and one of a person with no duty where the dossier stands: then nothing is
 * written in either stream. @throws Rejection NOT_FOUND, INCLUSION_DECLINED, FORBIDDEN
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

/** Why the dossier would not take this in; null where it would. */
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

/** What of a claim stands in the dossier. */
export function included(proposal: string, claim: Claim): Included {
  const { number, title, edition, measures, drafters, approvers, subject } = claim;
  return { proposal, number, title, edition, measures, drafters, approvers, subject };
}
