import { authorize, covers } from '../access/policy.js';
import { fact, type Context, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import type { Claim } from '../proposal/events.js';
import type { ClaimCommand } from './commands.js';
import type { DossierContext } from './decide.js';
import type { DeclineReason, DossierEvent, Included } from './events.js';
import type { DossierState } from './state.js';

/** How many proposals one dossier holds at most, so that the facts that list them stay small. */
export const DOSSIER_LIMIT = 500;

/** Takes the proposal in or declines, never refuses: a claim on a dossier that does not exist is declined too. */
export function answerClaim(
  command: Of<ClaimCommand, 'AnswerClaim'>,
  state: DossierState,
  context: DossierContext,
): readonly DossierEvent[] {
  const { proposal, claim } = command;
  const by = authorize('AnswerClaim', context.actor, { area: claim.area }, context.today);
  if (state.status !== 'none' && state.entries.some((entry) => entry.proposal === proposal)) return [];
  const reason = whyNot(claim, state);
  if (reason) return [fact('InclusionDeclined', { proposal, reason }, by, context)];
  return [fact('ProposalIncluded', included(proposal, claim), by, context)];
}

/**
 * Refuses a claim that the dossier would decline, and one of a person with no duty where the dossier stands: then nothing is
 * written in either stream. @throws Rejection NOT_FOUND, INCLUSION_DECLINED, FORBIDDEN
 */
export function ensureTakesIn(claim: Claim, dossier: DossierState, { actor, today }: Context): void {
  if (dossier.status === 'none') throw new Rejection('NOT_FOUND', { field: 'dossier' });
  const reason = whyNot(claim, dossier);
  const closed = reason === 'closed';
  if (!closed) {
    const { area, at } = dossier;
    authorize('RequestInclusion', actor, { area, actors: at.actors, stageKind: at.kind }, today);
  }
  ensure(reason === null, 'INCLUSION_DECLINED', { reason });
}

/** Where no stage gathers: a dossier for this proposal alone, closed from its first moment. */
export function openOwn(
  command: Of<ClaimCommand, 'OpenOwnDossier'>,
  state: DossierState,
  context: DossierContext,
): readonly DossierEvent[] {
  const { proposal, claim } = command;
  const by = authorize('OpenOwnDossier', context.actor, { area: claim.area }, context.today);
  if (state.status !== 'none') return [];
  const { plan, path, pathVersion, area, title, at } = claim;
  const place = { plan, path, pathVersion, area, unit: claim.subject.unit, number: null, title, own: true, at };
  return [fact('DossierOpened', place, by, context), fact('ProposalIncluded', included(proposal, claim), by, context)];
}

function whyNot(claim: Claim, state: DossierState): DeclineReason | null {
  if (state.status === 'none') return 'unknown-dossier';
  if (state.status !== 'gathering') return 'closed';
  const same = claim.plan === state.plan && claim.path === state.path && claim.pathVersion === state.pathVersion;
  if (!same || claim.stage !== state.at.stage) return 'other-plan-or-path';
  if (!covers(state.area, claim.area)) return 'other-area';
  const units = (actors: Claim['at']['actors']) => actors.map((actor) => actor.unit).join();
  if (units(claim.at.actors) !== units(state.at.actors)) return 'other-unit';
  return state.entries.length < DOSSIER_LIMIT ? null : 'full';
}

function included(proposal: string, claim: Claim): Included {
  const { number, title, edition, measures, drafters, approvers, subject } = claim;
  return { proposal, number, title, edition, measures, drafters, approvers, subject };
}
