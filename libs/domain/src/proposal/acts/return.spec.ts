import { ProposalStory, headOf, officerOf, planFixture, planState, reviewerOf } from '@app/testing';

const plan = planState(planFixture(['review', 'consolidation', 'review', 'consolidation', 'submission']));
const reviewer = reviewerOf('center');
const REASON = 'Chưa nêu rõ căn cứ';
const back = (to: string | null, why = REASON) => ({ type: 'ReturnProposal', to, reason: why }) as const;
const atSecondReview = () => new ProposalStory(plan).draft().pass().pass();
const atSecondCenter = () => atSecondReview().pass();

describe('returning a proposal', () => {
  it('goes to the nearest earlier review stage where none is named', () =>
    atSecondCenter()
      .when(reviewer, back(null))
      .then([
        {
          type: 'ProposalReturned',
          data: { from: 'consolidation-2', to: { stage: 'review-2' }, reason: REASON, dossier: null },
        },
      ]));

  it('goes to any earlier stage that is named', () => {
    for (const stage of ['review-1', 'consolidation-1', 'review-2']) {
      atSecondCenter()
        .when(reviewer, back(stage))
        .then([{ type: 'ProposalReturned', data: { to: { stage } } }]);
    }
  });

  it('goes neither to the same stage nor to a later or unknown one, and tells which are possible', () => {
    for (const stage of ['consolidation-2', 'submission-1', 'nowhere']) {
      atSecondCenter()
        .when(reviewer, back(stage))
        .thenRejected('BAD_RETURN_TARGET', { possible: ['review-1', 'consolidation-1', 'review-2'] });
    }
  });

  it('needs a reason', () => atSecondCenter().when(reviewer, back(null, ' ')).thenRejected('REASON_REQUIRED'));

  it('is open to a second review stage too', () =>
    atSecondReview()
      .when(headOf('room-a'), back(null))
      .then([{ type: 'ProposalReturned', data: { to: { stage: 'review-1' } } }]));

  it('is impossible at the first stage', () =>
    new ProposalStory(plan).draft().when(officerOf('room-a'), back(null)).thenRejected('WRONG_STAGE'));

  it('voids approval and assessment: the same edition must be approved again where it returned to', () => {
    const story = atSecondCenter().startAssessment().does(reviewer, back('review-1'));
    expect(story.now).toMatchObject({
      approvedEdition: null,
      acceptedEdition: null,
      assessing: false,
      returns: 1,
      reworking: true,
    });
    story.when(officerOf('room-a'), { type: 'SubmitProposal' }).thenRejected('INCOMPLETE');
    expect(story.approve().submit().now.at.stage).toBe('consolidation-1');
  });
});
