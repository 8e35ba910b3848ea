import { ProposalStory, gathering, planFixture, planState, reviewerOf } from '@app/testing';

const plan = planState(planFixture(['review', 'consolidation', 'review', 'consolidation']));
const reviewer = reviewerOf('center');
const arrived = () => new ProposalStory(plan).draft().pass();
const started = () => arrived().startAssessment();
const question = {
  type: 'RequestOpinion',
  from: 'Sở Tư pháp',
  question: 'Có trái luật không?',
  answerBy: null,
} as const;
const accept = { type: 'AcceptProposal', edition: 1 } as const;

describe('assessing at a consolidation stage', () => {
  it('starts once', () => {
    arrived()
      .when(reviewer, { type: 'StartAssessment' })
      .then([{ type: 'AssessmentStarted', data: { edition: 1 } }]);
    started().when(reviewer, { type: 'StartAssessment' }).then([]);
  });

  it('comes before everything else there', () => {
    for (const command of [question, accept]) {
      arrived().when(reviewer, command).thenRejected('NOT_RECEIVED', { stage: 'consolidation-1' });
    }
  });

  it('asks for an opinion and records it', () =>
    started()
      .does(reviewer, question, { command: 'asked' })
      .when(reviewer, { type: 'RecordOpinion', opinion: 'asked/opinion', text: 'Đồng ý' })
      .then([{ type: 'OpinionReceived', data: { opinion: 'asked/opinion', text: 'Đồng ý' } }]));

  it('records no opinion that was not asked, and none twice', () => {
    const answer = { type: 'RecordOpinion', opinion: 'asked/opinion', text: 'Đồng ý' } as const;
    started().when(reviewer, answer).thenRejected('NO_SUCH_QUESTION');
    started()
      .does(reviewer, question, { command: 'asked' })
      .does(reviewer, answer)
      .when(reviewer, answer)
      .thenRejected('NO_SUCH_QUESTION');
  });

  it('accepts this edition, and the proposal goes on', () =>
    started()
      .when(reviewer, accept)
      .then([
        { type: 'ProposalAccepted', data: { edition: 1 } },
        { type: 'StageCompleted', data: { to: { stage: 'review-2' } } },
      ]));

  it('does not accept another edition', () =>
    started().when(reviewer, { type: 'AcceptProposal', edition: 2 }).thenRejected('STALE_EDITION', { current: 1 }));

  it('begins anew at every consolidation stage', () =>
    started().accept().pass().when(reviewer, accept).thenRejected('NOT_RECEIVED', { stage: 'consolidation-2' }));

  it('is not done at a review stage', () => {
    const heads = planState(
      planFixture([
        {
          kind: 'review',
          actors: [
            { duty: 'draft', role: 'officer', unit: 'lead' },
            { duty: 'approve', role: 'head', unit: 'lead' },
            { duty: 'assess', role: 'reviewer', unit: 'center' },
          ],
        },
      ]),
    );
    new ProposalStory(heads)
      .draft()
      .when(reviewer, { type: 'StartAssessment' })
      .thenRejected('WRONG_STAGE', { kind: 'review' });
  });
});

describe('accepting at the stage that gathers', () => {
  const gathered = planState(planFixture(['review', gathering('consolidation'), 'submission']));
  const accepted = () => new ProposalStory(gathered).draft().pass().pass();

  it('leaves the proposal there, ready for a dossier', () =>
    new ProposalStory(gathered)
      .draft()
      .pass()
      .startAssessment()
      .when(reviewer, accept)
      .then([{ type: 'ProposalAccepted' }]));

  it('happens once: nothing changes', () => accepted().when(reviewer, accept).then([]));
});
