import { ProposalStory, gathering, headOf, officerOf, planFixture, planState, reviewerOf } from '@app/testing';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const officer = officerOf('room-a');
const withdraw = { type: 'WithdrawProposal', reason: 'Trùng với phương án khác' } as const;
const waiting = () => new ProposalStory(plan).untilGathering();

describe('withdrawing', () => {
  it('is the unit’s, at its own stage and later while it is in no dossier', () => {
    new ProposalStory(plan)
      .draft()
      .when(officer, withdraw)
      .then([{ type: 'ProposalWithdrawn', data: { stage: 'review-1' } }]);
    waiting()
      .when(headOf('room-a'), withdraw)
      .then([{ type: 'ProposalWithdrawn', data: { stage: 'consolidation-1' } }]);
  });

  it('is nobody else’s', () => {
    waiting().when(reviewerOf('center'), withdraw).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    waiting().when(officerOf('room-b'), withdraw).thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
  });

  it('needs a reason', () =>
    waiting()
      .when(officer, { ...withdraw, reason: '' })
      .thenRejected('REASON_REQUIRED'));

  it('is refused from the moment it claims a dossier until it is out of it', () => {
    const claimed = waiting().join('d1');
    claimed.when(officer, withdraw).thenRejected('IN_A_DOSSIER', { dossier: 'd1' });
    claimed.hears({ type: 'ConfirmInclusion', dossier: 'd1' }).when(officer, withdraw).thenRejected('IN_A_DOSSIER');
    claimed
      .hears({ type: 'ReleaseProposal', dossier: 'd1', why: 'removed', reason: 'Đưa ra' })
      .when(officer, withdraw)
      .then([{ type: 'ProposalWithdrawn' }]);
  });

  it('happens once: nothing changes', () => waiting().does(officer, withdraw).when(officer, withdraw).then([]));

  it('ends the proposal: everything else is refused', () =>
    waiting()
      .does(officer, withdraw)
      .when(reviewerOf('center'), { type: 'ReturnProposal', to: null, reason: 'x' })
      .thenRejected('PROPOSAL_OVER', { status: 'withdrawn' }));

  it('comes too late once the path has ended', () => {
    const short = planState(planFixture(['review']));
    new ProposalStory(short)
      .draft()
      .pass()
      .when(officer, withdraw)
      .thenRejected('PROPOSAL_OVER', { status: 'completed' });
  });
});
