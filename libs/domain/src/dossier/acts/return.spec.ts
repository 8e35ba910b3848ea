import {
  DossierStory,
  approved,
  approverOf,
  carrier,
  claimUnder,
  contextUnder,
  dutyHolder,
  examinerOf,
  gathering,
  leaderOf,
  letterOf,
  planFixture,
  planState,
  rejected,
} from '@app/testing';
import { openDossierActs } from '../decide.js';

const plan = planState(planFixture(['review', 'consolidation', gathering('consolidation'), 'submission', 'approval']));
const REASON = 'Cần làm rõ';
const atWard = () => new DossierStory(plan).openWith('p1', 'p2', 'p3').close();
const atProvince = () => atWard().submit().receive();
const whole = (to: string | null) => ({ type: 'ReturnDossier', to, reason: REASON }) as const;
const items = (proposals: readonly string[], to: string | null = null) =>
  ({ type: 'ReturnItems', proposals, to, reason: REASON }) as const;
const examiner = examinerOf('office');

describe('returning the whole dossier', () => {
  it('to a stage after the gathering one keeps its list and waits for a new letter', () => {
    const story = atProvince().does(examiner, whole('submission-1'));
    expect(story.facts.at(-1)).toMatchObject({
      type: 'DossierReturned',
      data: { released: false, proposals: ['p1', 'p2', 'p3'] },
    });
    expect(story.now).toMatchObject({ status: 'closed', at: { stage: 'submission-1' }, received: false, returns: 1 });
    expect(story.list).toHaveLength(3);
    story
      .when(leaderOf('ward'), { type: 'SubmitDossier', proposals: story.list, letter: null })
      .thenRejected('LETTER_REQUIRED');
    expect(story.submit(letterOf('13/TTr-UBND')).now).toMatchObject({
      at: { stage: 'approval-1' },
      letters: [{}, { number: '13/TTr-UBND' }],
    });
  });

  it('to the gathering stage keeps its list, which may only shrink, and closes again under a new letter', () => {
    const story = atProvince().does(examiner, whole('consolidation-2'));
    expect(story.facts.at(-1)).toMatchObject({ data: { released: false, at: { stage: 'consolidation-2' } } });
    expect(story.now).toMatchObject({ status: 'closed', at: { gathers: true }, returns: 1 });
    const assessor = dutyHolder(story.now.at, 'assess');
    expect(
      openDossierActs(story.now, contextUnder(plan, assessor)).filter(({ status }) => status === 'open'),
    ).toMatchObject([
      { act: 'RemoveProposal' },
      { act: 'CloseDossier' },
      { act: 'RecordOutsideAct' },
      { act: 'ReturnItems' },
      { act: 'ReturnDossier' },
      { act: 'CorrectDossier' },
    ]);
    const claim = { type: 'AnswerClaim', proposal: 'p9', claim: claimUnder(plan) } as const;
    story.when(carrier, claim).then([{ type: 'InclusionDeclined', data: { reason: 'closed' } }]);
    story.does(assessor, { type: 'RemoveProposal', proposal: 'p2', reason: REASON });
    expect(story.close().now).toMatchObject({
      at: { stage: 'submission-1' },
      entries: [
        { proposal: 'p1', edition: 1 },
        { proposal: 'p3', edition: 1 },
      ],
    });
  });

  it('to the gathering stage ends when the last one is removed there', () => {
    const story = new DossierStory(plan).openWith('p1').close().does(leaderOf('ward'), whole('consolidation-2'));
    const remove = { type: 'RemoveProposal', proposal: 'p1', reason: REASON } as const;
    expect(story.does(dutyHolder(story.now.at, 'assess'), remove).now.status).toBe('over');
  });

  it('to a gathering stage that is the first leaves no earlier stage to return to', () => {
    const first = planState(planFixture([gathering('review'), 'approval']));
    const story = new DossierStory(first).openWith('p1').close().does(examiner, whole(null));
    const head = dutyHolder(story.now.at, 'approve');
    story.when(head, whole(null)).thenRejected('WRONG_STAGE');
    story.when(head, items(['p1'])).thenRejected('WRONG_STAGE');
  });

  it('to a stage before the gathering one ends it and releases what is undecided', () => {
    for (const to of ['consolidation-1', 'review-1']) {
      const story = atProvince().does(examiner, whole(to));
      expect(story.facts.at(-1)).toMatchObject({
        data: { to, released: true, at: null, proposals: ['p1', 'p2', 'p3'] },
      });
      expect(story.now).toMatchObject({ status: 'over', entries: [] });
    }
  });

  it('goes to the stage before where none is named', () => {
    atProvince()
      .when(examiner, whole(null))
      .then([{ type: 'DossierReturned', data: { to: 'submission-1' } }]);
    atWard()
      .when(leaderOf('ward'), whole(null))
      .then([{ type: 'DossierReturned', data: { to: 'consolidation-2', released: false } }]);
  });

  it('names an earlier stage of the path and a reason', () => {
    atProvince().when(examiner, whole('approval-1')).thenRejected('BAD_RETURN_TARGET');
    atProvince().when(examiner, whole('nowhere')).thenRejected('BAD_RETURN_TARGET');
    atProvince()
      .when(examiner, { ...whole(null), reason: '' })
      .thenRejected('REASON_REQUIRED');
  });

  it('after a decision returns only what is undecided', () => {
    const story = atProvince();
    story.decide(story.all().slice(0, 1)).does(examiner, whole('submission-1'));
    expect(story.facts.at(-1)).toMatchObject({ data: { proposals: ['p2', 'p3'] } });
    expect(story.now).toMatchObject({ decided: [{ proposal: 'p1' }], at: { stage: 'submission-1' } });
  });

  it('is refused while it gathers and when it is over', () => {
    const open = new DossierStory(plan).openWith('p1');
    open.when(dutyHolder(open.now.at, 'assess'), whole('review-1')).thenRejected('DOSSIER_NOT_CLOSED');
    atProvince().decide().when(examiner, whole(null)).thenRejected('DOSSIER_OVER');
  });
});

describe('returning single proposals', () => {
  it('lets them go to the nearest review stage, and the rest stays', () => {
    const story = atWard().does(leaderOf('ward'), items(['p2']));
    expect(story.facts.at(-1)).toMatchObject({
      type: 'ItemsReturned',
      data: { from: 'submission-1', to: 'review-1', proposals: ['p2'], released: true },
    });
    expect(story.list.map((one) => one.proposal)).toEqual(['p1', 'p3']);
    expect(story.now).toMatchObject({ status: 'closed', at: { stage: 'submission-1' } });
  });

  it('goes to any stage where a proposal stands alone, the gathering one included, and to none after', () => {
    for (const to of ['review-1', 'consolidation-1', 'consolidation-2']) {
      atProvince()
        .when(examiner, items(['p1'], to))
        .then([{ type: 'ItemsReturned', data: { to } }]);
    }
    atProvince()
      .when(examiner, items(['p1'], 'submission-1'))
      .thenRejected('BAD_RETURN_TARGET', { possible: ['review-1', 'consolidation-1', 'consolidation-2'] });
  });

  it('ends the dossier when none is left', () =>
    expect(atWard().does(leaderOf('ward'), items(['p1', 'p2', 'p3'])).now.status).toBe('over'));

  it('names proposals that are in it and a reason', () => {
    atWard()
      .when(leaderOf('ward'), items(['p1', 'p9']))
      .thenRejected('NOT_IN_DOSSIER', { unknown: ['p9'] });
    atWard().when(leaderOf('ward'), items([])).thenRejected('NOT_IN_DOSSIER');
    atWard()
      .when(leaderOf('ward'), { ...items(['p1']), reason: ' ' })
      .thenRejected('REASON_REQUIRED');
  });

  it('counts a proposal that is named twice once', () =>
    atWard()
      .when(leaderOf('ward'), items(['p1', 'p1']))
      .then([{ type: 'ItemsReturned', data: { proposals: ['p1'] } }]));

  it('does not touch what is decided', () => {
    const story = atProvince();
    story
      .decide(story.all().slice(0, 1))
      .when(examiner, items(['p1']))
      .thenRejected('NOT_IN_DOSSIER', { unknown: ['p1'] });
  });

  it('sends on what the first of two approvals decided, once nothing else is left there', () => {
    const two = planState(planFixture(['review', gathering('consolidation'), 'approval', 'approval']));
    const story = new DossierStory(two).openWith('p1', 'p2').close().receive();
    story
      .decide(story.all(approved).slice(0, 1))
      .when(approverOf('office'), items(['p2']))
      .then([
        { type: 'ItemsReturned' },
        { type: 'DossierAdvanced', data: { to: { stage: 'approval-2' }, proposals: [{ proposal: 'p1', edition: 1 }] } },
      ]);
  });

  it('lets a rejected one end at the first of two approvals', () => {
    const two = planState(planFixture(['review', gathering('consolidation'), 'approval', 'approval']));
    const story = new DossierStory(two).openWith('p1').close().receive();
    expect(story.decide(story.all(rejected)).now).toMatchObject({ status: 'over', decided: [{ final: true }] });
  });
});
