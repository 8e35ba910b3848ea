import { authorize } from '../../access/policy.js';
import { fact } from '../../kernel/decider.js';
import type { Claim } from '../../proposal/claim.js';
import type { DossierContext } from '../context.js';
import type { DossierOpened } from '../facts/opened.js';
import type { ProposalIncluded } from '../facts/proposal-included.js';
import type { DossierState } from '../state.js';
import { included } from '../takes-in.js';
import { CLAIMING } from './claiming.js';

export interface OpenOwnDossier {
  readonly type: 'OpenOwnDossier';
  readonly proposal: string;
  readonly claim: Claim;
}

/** Where no stage gathers: a dossier for this proposal alone, closed from its first moment. */
export function openOwn(
  { proposal, claim }: OpenOwnDossier,
  state: DossierState,
  context: DossierContext,
): readonly (DossierOpened | ProposalIncluded)[] {
  const by = authorize(CLAIMING.OpenOwnDossier, context.actor, { area: claim.area }, context.today);
  if (state.status !== 'none') return [];
  const { plan, path, pathVersion, area, title, at } = claim;
  const opened = { plan, path, pathVersion, area, unit: claim.subject.unit, number: null, title, own: true, at };
  return [fact('DossierOpened', opened, by, context), fact('ProposalIncluded', included(proposal, claim), by, context)];
}
