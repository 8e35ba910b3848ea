import {
  DossierStory,
  dueOn,
  examinerOf,
  headOf,
  carrier,
  claimUnder,
  gathering,
  itemOf,
  leaderOf,
  letterOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';

const listed = [{ proposal: 'p1', edition: 1 }];
const under = (...stages: Parameters<typeof planFixture>[0]) => planState(planFixture(stages));
const plan = under('review', gathering('consolidation'), 'submission', 'approval');
const atWard = () => new DossierStory(plan).openWith('p1').close();
const submit = { type: 'SubmitDossier', proposals: listed, letter: letterOf() } as const;
const accept = { type: 'AcceptDossier', proposals: listed, letter: null } as const;

describe('submitting a dossier', () => {
  it('leaves with a signed letter for the next stage', () =>
    atWard()
      .when(leaderOf('ward'), submit)
      .then([
        { type: 'DossierSubmitted', data: { to: { stage: 'approval-1' }, letter: letterOf(), proposals: listed } },
      ]));

  it('needs the letter, not dated in the future', () => {
    atWard()
      .when(leaderOf('ward'), { ...submit, letter: null })
      .thenRejected('LETTER_REQUIRED');
    const tomorrow = letterOf('12/TTr-UBND', '2026-04-02');
    atWard()
      .when(leaderOf('ward'), { ...submit, letter: tomorrow })
      .thenRejected('OCCURRED_IN_FUTURE', { field: 'letter.date' });
  });

  it('names the list that is in it', () =>
    atWard()
      .when(leaderOf('ward'), { ...submit, proposals: [] })
      .thenRejected('LIST_DIFFERS', { inDossier: listed }));

  it('is not done while it still gathers, nor where it is accepted', () => {
    const rooms = under('review', gathering('review'), 'consolidation');
    const open = new DossierStory(rooms).openWith('p1');
    open.when(headOf('room-a'), submit).thenRejected('DOSSIER_NOT_CLOSED');
    open.close().when(headOf('room-a'), submit).thenRejected('WRONG_STAGE', { kind: 'consolidation' });
  });

  it('is how it leaves a later review stage, by the lead unit of any of its proposals', () => {
    const again = under('review', gathering('consolidation'), 'review', 'approval');
    const story = new DossierStory(again).openWith('p1');
    story.does(carrier, { type: 'AnswerClaim', proposal: 'p2', claim: claimUnder(again, 'd1', 'room-b') }).close();
    expect(story.now.at).toMatchObject({ stage: 'review-2', kind: 'review' });
    const leave = { type: 'SubmitDossier', proposals: story.list, letter: null } as const;
    story.when(headOf('room-a'), leave).then([{ type: 'DossierSubmitted', data: { to: { stage: 'approval-1' } } }]);
    story.when(headOf('room-b'), leave).then([{ type: 'DossierSubmitted' }]);
    story.when(headOf('center'), leave).thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
  });
});

describe('accepting a dossier', () => {
  const twice = under('review', gathering('review'), 'consolidation', 'submission');
  const atCenter = () => new DossierStory(twice).openWith('p1').close();

  it('is how it leaves a consolidation stage, once it is received', () => {
    atCenter().when(reviewerOf('center'), accept).thenRejected('NOT_RECEIVED', { stage: 'consolidation-1' });
    atCenter()
      .receive()
      .when(reviewerOf('center'), accept)
      .then([{ type: 'DossierAccepted', data: { to: { stage: 'submission-1' } } }]);
  });

  it('is refused elsewhere', () => {
    atWard().when(leaderOf('ward'), accept).thenRejected('FORBIDDEN');
    new DossierStory(plan).openWith('p1').when(reviewerOf('center'), accept).thenRejected('DOSSIER_NOT_CLOSED');
  });

  it('at the last stage ends the dossier', () => {
    const end = under('review', gathering('review'), 'consolidation');
    const story = new DossierStory(end).openWith('p1').close().receive().accept();
    expect(story.now).toMatchObject({ status: 'over', entries: [] });
  });
});

describe('examining', () => {
  const arrived = () => atWard().submit();
  const examiner = examinerOf('office');
  const ask = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: '2026-04-10' } as const;
  const answer = { type: 'RecordExplanation', explanation: 'asked/explanation', text: 'Luật Hộ tịch' } as const;

  it('begins by receiving, once', () => {
    arrived()
      .when(examiner, { type: 'ReceiveDossier' })
      .then([{ type: 'DossierReceived', data: { stage: 'approval-1' } }]);
    arrived().receive().when(examiner, { type: 'ReceiveDossier' }).then([]);
    arrived().when(examiner, ask).thenRejected('NOT_RECEIVED');
  });

  it('asks for an explanation and records it once', () => {
    const asked = arrived().receive().does(examiner, ask, { command: 'asked' });
    asked.when(examiner, answer).then([{ type: 'ExplanationReceived', data: { explanation: 'asked/explanation' } }]);
    asked.does(examiner, answer).when(examiner, answer).thenRejected('NO_SUCH_QUESTION');
  });

  it('is not done where nothing is examined', () => {
    atWard().when(leaderOf('ward'), { type: 'ReceiveDossier' }).thenRejected('FORBIDDEN');
    new DossierStory(plan)
      .openWith('p1')
      .when(reviewerOf('center'), { type: 'ReceiveDossier' })
      .thenRejected('DOSSIER_NOT_CLOSED');
  });

  it('is begun anew at every stage', () => expect(arrived().receive().decide().now.received).toBe(true));

  it('what somebody outside did is recorded at any stage', () => {
    const act = { type: 'RecordOutsideAct', who: 'Sở Tài chính', what: 'Đã tổng hợp' } as const;
    new DossierStory(plan)
      .openWith('p1')
      .when(reviewerOf('center'), act)
      .then([{ type: 'OutsideActRecorded', data: { stage: 'consolidation-1' } }]);
    arrived()
      .when(examiner, act)
      .then([{ type: 'OutsideActRecorded', data: { stage: 'approval-1' } }]);
  });
});

it('a stage that a dossier enters is due when the first of its proposals is', () => {
  const items = [
    itemOf({ deadlines: [{ stage: 'submission-1', deadline: dueOn('2026-08-31') }] }),
    itemOf({ id: 'I.2', deadlines: [{ stage: 'submission-1', deadline: dueOn('2026-06-30') }] }),
  ];
  const dated = planState(planFixture(['review', gathering('consolidation'), 'submission'], { items }));
  const story = new DossierStory(dated).openWith('p1', 'p2');
  const entries = story.now.entries.map((entry, at) =>
    at === 0 ? entry : { ...entry, subject: { ...entry.subject, item: 'I.2' } },
  );
  story.state = { ...story.now, entries };
  expect(story.close().now.at.due).toBe('2026-06-30');
});
