import { authorize } from '../../access/policy.js';
import type { CorrectedValues } from '../../corrections/past-act.js';
import { actSharedWith } from '../../corrections/shared-act.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { DossierContext } from '../context.js';
import type { Dossier, DossierState } from '../state.js';
import { CLAIMING } from './claiming.js';

interface Carried {
  readonly proposal: string;
  readonly changes: CorrectedValues;
  readonly was: CorrectedValues;
  readonly reason: string;
}

/** `nth`: the how-manieth of what the dossier shares with the proposal answers the claim that was corrected, from 0. */
export interface CorrectClaim extends Carried {
  readonly type: 'CorrectClaim';
  readonly nth: number;
}

/** `revision`: that of the answer in the dossier's own stream. */
export type ClaimCorrected = Fact<'ClaimCorrected', Carried & { readonly revision: number }>;

/** The day of a claim was corrected, and so that of its answer; with it an own dossier was opened, too. */
export function correctClaim(
  { proposal, nth, changes, was, reason }: CorrectClaim,
  state: DossierState,
  context: DossierContext,
): readonly ClaimCorrected[] {
  if (state.status === 'none') return [];
  const by = authorize(CLAIMING.CorrectClaim, context.actor, { area: state.area }, context.today);
  return answersTo(proposal, nth, state).map((revision) =>
    fact('ClaimCorrected', { proposal, revision, changes, was, reason }, by, context),
  );
}

function answersTo(proposal: string, nth: number, { own, acts }: Dossier): readonly number[] {
  const revision = actSharedWith(proposal, nth, acts);
  if (revision < 0) return [];
  return own && revision === 1 ? [0, 1] : [revision];
}
