import type { FactKinds } from '../../access/act.js';
import { authorize } from '../../access/policy.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { Claim } from '../../proposal/claim.js';
import type { DossierContext } from '../context.js';
import { proposalIncluded, type ProposalIncluded } from '../facts/proposal-included.js';
import type { Dossier, DossierState } from '../state.js';
import { included, whyDeclined, type DeclineReason } from '../inclusion.js';
import { corrected } from '../corrected.js';
import { CLAIMING } from './claiming.js';
import type { ClaimCorrected } from './correct-claim.js';

/** A proposal's claim, answered by exactly one fact. */
export interface AnswerClaim {
  readonly type: 'AnswerClaim';
  readonly proposal: string;
  readonly claim: Claim;
}

export type InclusionDeclined = Fact<
  'InclusionDeclined',
  { readonly proposal: string; readonly reason: DeclineReason }
>;

export const ANSWERS: FactKinds<ProposalIncluded | InclusionDeclined | ClaimCorrected, Dossier> = {
  ProposalIncluded: proposalIncluded,
  InclusionDeclined: { version: 1, shared: ({ proposal }) => [proposal], evolve: (state) => state },
  ClaimCorrected: { version: 1, evolve: (state, { data }) => corrected(state, data) },
};

/** Includes the proposal or declines, and never refuses, even if the dossier does not exist. */
export function answerClaim(
  { proposal, claim }: AnswerClaim,
  state: DossierState,
  context: DossierContext,
): readonly (ProposalIncluded | InclusionDeclined)[] {
  const by = authorize(CLAIMING.AnswerClaim, context.actor, { area: claim.area }, context.today);
  if (state.status !== 'none' && state.entries.some((entry) => entry.proposal === proposal)) return [];
  const reason = whyDeclined(claim, state);
  if (reason) return [fact('InclusionDeclined', { proposal, reason }, by, context)];
  return [fact('ProposalIncluded', included(proposal, claim), by, context)];
}
