import { inOrder, unless } from '../../access/act.js';
import { approving } from '../../access/rule.js';
import { lacks, underReview, type ProposalAct } from '../act.js';
import { missingToSubmit } from '../completeness.js';
import { moveOn, MOVING_ON, type MovedOn } from '../move-on.js';

export interface SubmitProposal {
  readonly type: 'SubmitProposal';
}

export const submit: ProposalAct<SubmitProposal, MovedOn> = {
  allowed: approving('draft', 'approve'),
  blocked: inOrder(
    underReview,
    (state) => lacks(missingToSubmit(state)),
    ({ at: { gathers, stage } }) => unless(!gathers, 'GATHERS_HERE', { stage }),
  ),
  decide: (_, here) => moveOn(here),
  facts: MOVING_ON,
};
