import { DossierStory, carrier, claimUnder, leaderOf, officerOf, planFixture, planState } from '@app/testing';

const plan = planState(planFixture(['review', 'submission', 'approval']));
const claim = claimUnder(plan);

describe('a dossier of a proposal’s own', () => {
  it('opens closed, at the stage that the proposal reached, without a number', () => {
    const story = new DossierStory(plan).openOwn('p1');
    expect(story.facts.map((fact) => fact.type)).toEqual(['DossierOpened', 'ProposalIncluded']);
    expect(story.now).toMatchObject({
      status: 'closed',
      own: true,
      number: null,
      unit: 'room-a',
      at: { stage: 'submission-1' },
    });
  });

  it('takes nothing else in', () =>
    new DossierStory(plan)
      .openOwn('p1')
      .when(carrier, { type: 'AnswerClaim', proposal: 'p2', claim })
      .then([{ type: 'InclusionDeclined', data: { reason: 'closed' } }]));

  it('opens once: a repeat changes nothing', () =>
    new DossierStory(plan).openOwn('p1').when(carrier, { type: 'OpenOwnDossier', proposal: 'p1', claim }).then([]));

  it('of another proposal declines, so that the claim is answered', () =>
    new DossierStory(plan)
      .openOwn('p1')
      .when(carrier, { type: 'OpenOwnDossier', proposal: 'p2', claim })
      .then([{ type: 'InclusionDeclined', data: { reason: 'closed' } }]));

  it('is opened by no person, whether it exists or not', () => {
    const command = { type: 'OpenOwnDossier', proposal: 'p1', claim } as const;
    for (const story of [new DossierStory(plan), new DossierStory(plan).openOwn('p1')]) {
      story.when(officerOf('room-a'), command).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' });
    }
  });

  it('goes the rest of the path: submitted, received, decided', () => {
    const story = new DossierStory(plan).openOwn('p1').submit().receive().decide();
    expect(story.now).toMatchObject({ status: 'over', decisions: [{ number: '345/QĐ-UBND' }] });
  });

  it('ends when its only proposal is returned', () => {
    const back = { type: 'ReturnItems', proposals: ['p1'], to: null, reason: 'Sửa' } as const;
    const story = new DossierStory(plan).openOwn('p1').does(leaderOf('ward'), back);
    expect(story.facts.at(-1)).toMatchObject({ type: 'ItemsReturned', data: { to: 'review-1' } });
    expect(story.now.status).toBe('over');
  });

  it('is needed at an approval that follows a consolidation too', () => {
    const other = planState(planFixture(['review', 'consolidation', 'approval']));
    expect(new DossierStory(other).openOwn('p1').receive().decide().now.status).toBe('over');
  });
});
