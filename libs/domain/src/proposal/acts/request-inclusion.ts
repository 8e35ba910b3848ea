import { inOrder, unless } from '../../access/act.js';
import { approving } from '../../access/rule.js';
import { ensureTakesIn } from '../../dossier/inclusion.js';
import { fact } from '../../kernel/decider.js';
import { standsAlone, type ProposalAct } from '../act.js';
import { claimOn, isReadyToGather } from '../claim.js';
import { ensureCurrent } from '../edition.js';
import { inclusionRequested, type InclusionRequested } from '../facts/inclusion-requested.js';

export interface RequestInclusion {
  readonly type: 'RequestInclusion';
  readonly dossier: string;
  readonly edition: number;
}

const allowed = approving('draft', 'approve', 'assess', 'sign');

/**
 * At the gathering stage: asks a dossier to include this edition, accepted as the stage's kind requires. The dossier
 * declines only after a race that its state does not show yet.
 */
export const requestInclusion: ProposalAct<RequestInclusion, InclusionRequested> = {
  allowed,
  blocked: inOrder(
    standsAlone,
    ({ at: { gathers, stage } }) => unless(gathers, 'DOES_NOT_GATHER', { stage }),
    (state) => unless(isReadyToGather(state), 'NOT_ACCEPTED', { stage: state.at.stage, edition: state.edition }),
  ),
  decide: ({ dossier, edition }, { state, context, by }) => {
    ensureCurrent(edition, state);
    const claim = claimOn(state, { dossier, own: false, at: state.at });
    ensureTakesIn(claim, context.dossier, { action: 'RequestInclusion', rule: allowed }, context);
    return [fact('InclusionRequested', claim, by, context)];
  },
  facts: { InclusionRequested: inclusionRequested },
};
