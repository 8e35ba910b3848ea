import type { DossierState, ProposalState } from '@app/domain';

/** Initial for a proposal that does not exist. */
export function gatheringWhere(proposal: ProposalState): DossierState {
  if (proposal.status === 'none') return proposal;
  const { plan, path, pathVersion, area, at, since } = proposal;
  const unit = at.actors[0]?.unit ?? '';
  const place = { plan, path, pathVersion, area, unit, at, openedOn: since, since, own: false, enteredLate: false };
  const empty = {
    entries: [],
    staying: [],
    decided: [],
    decisions: [],
    explanations: [],
    letters: [],
    acts: [],
    authors: [],
    approvers: [],
  };
  return { status: 'gathering', ...place, ...empty, number: 'HS-0001', title: 'Đợt 1', received: false, returns: 0 };
}
