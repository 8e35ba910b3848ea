import { authorize } from '../../access/policy.js';
import { fact } from '../../kernel/decider.js';
import type { Claim } from '../../proposal/claim.js';
import type { DossierContext } from '../context.js';
import type { DossierOpened } from '../facts/dossier-opened.js';
import type { ProposalIncluded } from '../facts/proposal-included.js';
import type { Dossier, DossierState } from '../state.js';
import { included } from '../inclusion.js';
import type { InclusionDeclined } from './answer-claim.js';
import { CLAIMING } from './claiming.js';

export interface OpenOwnDossier {
  readonly type: 'OpenOwnDossier';
  readonly proposal: string;
  readonly claim: Claim;
}

/** Where no stage gathers: a closed dossier for one proposal. If it exists without the proposal, it declines. */
export function openOwn(
  { proposal, claim }: OpenOwnDossier,
  state: DossierState,
  context: DossierContext,
): readonly (DossierOpened | ProposalIncluded | InclusionDeclined)[] {
  const by = authorize(CLAIMING.OpenOwnDossier, context.actor, { area: claim.area }, context.today);
  if (state.status !== 'none') {
    const declined = { proposal, reason: 'closed' } as const;
    return isAnothers(proposal, state) ? [fact('InclusionDeclined', declined, by, context)] : [];
  }
  const { plan, path, pathVersion, area, title, at } = claim;
  const place = { plan, path, pathVersion, area, unit: claim.subject.unit };
  const opened = { ...place, number: null, title, own: true, enteredLate: false, at };
  return [fact('DossierOpened', opened, by, context), fact('ProposalIncluded', included(proposal, claim), by, context)];
}

/** Whether it is under way without this proposal. One that is over may have held it before. */
function isAnothers(proposal: string, { status, entries, staying, decided }: Dossier): boolean {
  return status !== 'over' && ![...entries, ...staying, ...decided].some((one) => one.proposal === proposal);
}
