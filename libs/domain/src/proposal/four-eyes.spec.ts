import {
  ProposalStory,
  fullContent,
  gathering,
  headOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
} from '@app/testing';

const plan = planState(planFixture(['review', 'review', gathering('consolidation')]));
const center = post('center', 'reviewer');
const start = { type: 'StartAssessment' } as const;

describe('four eyes', () => {
  it('keeps whoever drafted or revised it away from its assessment, in whatever post', () => {
    const drafter = person('officer-room-a', center);
    new ProposalStory(plan).draft().pass().pass().when(drafter, start).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    const reviser = person('stand-in', post('room-a', 'officer'), center);
    new ProposalStory(plan)
      .draft()
      .does(reviser, { type: 'ReviseProposal', content: fullContent({ title: 'Tên mới' }) })
      .pass()
      .pass()
      .when(reviser, start)
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });

  it('keeps whoever approved any edition of it at any review stage away too', () => {
    const second = person('second-head', post('room-a', 'head'), center);
    new ProposalStory(plan)
      .draft()
      .does(second, { type: 'ApproveEdition', edition: 1 })
      .submit()
      .pass()
      .when(second, start)
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });

  it('does not end with a return: the history counts', () => {
    const both = person('head-room-a', post('room-a', 'head'), center);
    const back = { type: 'ReturnProposal', to: 'review-1', reason: 'Sửa' } as const;
    new ProposalStory(plan)
      .draft()
      .pass()
      .pass()
      .does(reviewerOf('center'), back)
      .does(person('other', post('room-a', 'head')), { type: 'ApproveEdition', edition: 1 })
      .submit()
      .does(person('other', post('room-a', 'head')), { type: 'ApproveEdition', edition: 1 })
      .submit()
      .when(both, start)
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });

  it('does not hold at a review stage: the same head approves at the second one', () =>
    new ProposalStory(plan)
      .draft()
      .pass()
      .when(headOf('room-a'), { type: 'ApproveEdition', edition: 1 })
      .then([{ type: 'EditionApproved' }]));

  it('lets everybody else assess', () =>
    new ProposalStory(plan)
      .draft()
      .pass()
      .pass()
      .when(reviewerOf('center'), start)
      .then([{ type: 'AssessmentStarted' }]));
});
