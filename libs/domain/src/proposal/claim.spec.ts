import {
  ProposalStory,
  dutyHolder,
  fullContent,
  gathering,
  headOf,
  officerOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import { isReadyToGather } from './claim.js';

const atCenter = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const atReview = planState(planFixture(['review', 'consolidation', gathering('review'), 'submission']));
const claim = { type: 'RequestInclusion', dossier: 'd1', edition: 1 } as const;

describe('claiming a place in a dossier where the center gathers', () => {
  const accepted = () => new ProposalStory(atCenter).untilGathering();

  it('says everything that the dossier needs to know', () =>
    accepted()
      .when(reviewerOf('center'), claim)
      .then([
        {
          type: 'InclusionRequested',
          data: {
            dossier: 'd1',
            own: false,
            stage: 'consolidation-1',
            edition: 1,
            measures: ['m1', 'm2'],
            drafters: ['officer-room-a'],
            approvers: ['head-room-a'],
            path: 'main',
            pathVersion: 1,
          },
        },
      ]));

  it('needs the acceptance of this edition', () => {
    const started = new ProposalStory(atCenter).draft().pass().startAssessment();
    started.when(reviewerOf('center'), claim).thenRejected('NOT_ACCEPTED', { edition: 1 });
    accepted()
      .when(reviewerOf('center'), { ...claim, edition: 2 })
      .thenRejected('STALE_EDITION');
  });

  it('is refused where the stage does not gather', () =>
    new ProposalStory(atCenter).draft().when(officerOf('room-a'), claim).thenRejected('DOES_NOT_GATHER'));

  it('closes the proposal to everything but its own dossier’s facts', () => {
    const claimed = accepted().join('d1');
    const act = dutyHolder(claimed.now.at, 'assess');
    claimed.when(act, claim).thenRejected('IN_A_DOSSIER', { dossier: 'd1' });
    claimed.when(act, { ...claim, dossier: 'd2' }).thenRejected('IN_A_DOSSIER');
    claimed.when(act, { type: 'ReturnProposal', to: null, reason: 'x' }).thenRejected('IN_A_DOSSIER');
    claimed.when(act, { type: 'AcceptProposal', edition: 1 }).thenRejected('IN_A_DOSSIER');
  });
});

describe('claiming a place where a review stage gathers', () => {
  const approved = () => new ProposalStory(atReview).untilGathering();

  it('takes the head’s approval of this edition for the acceptance', () => {
    const arrived = new ProposalStory(atReview).draft().pass().pass();
    arrived.when(officerOf('room-a'), claim).thenRejected('NOT_ACCEPTED');
    approved()
      .when(officerOf('room-a'), claim)
      .then([{ type: 'InclusionRequested', data: { stage: 'review-2' } }]);
    approved()
      .when(headOf('room-a'), claim)
      .then([{ type: 'InclusionRequested' }]);
  });

  it('is not ready any more after a later edition', () => {
    const story = approved();
    expect(isReadyToGather(story.now)).toBe(true);
    story.does(officerOf('room-a'), { type: 'ReviseProposal', content: fullContent({ title: 'Tên mới' }) });
    expect(isReadyToGather(story.now)).toBe(false);
    story.when(officerOf('room-a'), { ...claim, edition: 2 }).thenRejected('NOT_ACCEPTED');
  });

  it('is the one way on: the stage is not left by submitting', () =>
    approved().when(officerOf('room-a'), { type: 'SubmitProposal' }).thenRejected('GATHERS_HERE'));
});

describe('where no stage gathers', () => {
  const submit = { type: 'SubmitProposal' } as const;

  it('reaching a submission or an approval asks for a dossier of its own', () => {
    for (const kind of ['submission', 'approval'] as const) {
      new ProposalStory(planState(planFixture(['review', kind])))
        .draft()
        .approve()
        .when(officerOf('room-a'), submit, { command: 'sent' })
        .then([
          { type: 'StageCompleted', data: { to: { stage: `${kind}-1` } } },
          { type: 'InclusionRequested', data: { own: true, dossier: 'sent/dossier', stage: `${kind}-1` } },
        ]);
    }
  });

  it('and an accepting center does the same', () =>
    new ProposalStory(planState(planFixture(['review', 'consolidation', 'approval'])))
      .draft()
      .pass()
      .startAssessment()
      .when(reviewerOf('center'), { type: 'AcceptProposal', edition: 1 })
      .then([
        { type: 'ProposalAccepted' },
        { type: 'StageCompleted' },
        { type: 'InclusionRequested', data: { own: true } },
      ]));
});
