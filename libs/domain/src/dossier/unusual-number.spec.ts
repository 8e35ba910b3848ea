import {
  DossierStory,
  approverOf,
  decision,
  gathering,
  leaderOf,
  letterOf,
  planFixture,
  planState,
} from '@app/testing';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const NUMBER = 'hai mươi';
const ANSWER = 'Bản giấy ghi số bằng chữ';
const closed = () => new DossierStory(plan).openWith('p1').close();
const submitting = (number: string, numberAnswer?: string) => {
  const story = closed();
  const letter = { ...letterOf(number), ...(numberAnswer === undefined ? {} : { numberAnswer }) };
  return story.when(leaderOf('ward'), { type: 'SubmitDossier', proposals: story.list, letter });
};

describe('a paper whose number has not the form of an official one', () => {
  it('is recorded with an answer to the warning', () => {
    submitting(NUMBER).thenRejected('UNUSUAL_NUMBER', { field: 'letter.number', answer: 'letter.numberAnswer' });
    submitting(NUMBER, ANSWER).then([
      { type: 'DossierSubmitted', data: { letter: letterOf(NUMBER) } },
      { type: 'PaperNumberAnswered', data: { stage: 'submission-1', number: NUMBER, answer: ANSWER } },
    ]);
    submitting('20/TTr-UBND', ANSWER).thenRejected('NO_SUCH_WARNING', { field: 'letter.numberAnswer' });
  });

  it('is so for decisions, too', () => {
    const story = closed().submit().receive();
    const issued = decision(story.all(), NUMBER);
    story
      .when(approverOf('office'), issued)
      .thenRejected('UNUSUAL_NUMBER', { field: 'number', answer: 'numberAnswer' });
    story
      .when(approverOf('office'), { ...issued, numberAnswer: ANSWER })
      .then([{ type: 'DecisionIssued' }, { type: 'PaperNumberAnswered', data: { number: NUMBER } }]);
  });

  it('is so for a corrected number, and for nothing else that is corrected', () => {
    const story = closed().submit();
    const revision = story.facts.findIndex(({ type }) => type === 'DossierSubmitted');
    const correct = { type: 'CorrectDossier', revision, changes: { number: NUMBER }, reason: 'Gõ nhầm' } as const;
    const leader = leaderOf('ward');
    story.when(leader, correct).thenRejected('UNUSUAL_NUMBER', { field: 'changes.number', answer: 'numberAnswer' });
    story
      .when(leader, { ...correct, numberAnswer: ANSWER })
      .then([{ type: 'DossierCorrected' }, { type: 'PaperNumberAnswered', data: { number: NUMBER, answer: ANSWER } }]);
    const signed = { ...correct, changes: { signer: { person: 'leader-ward', title: 'Phó Chủ tịch' } } };
    story.when(leader, { ...signed, numberAnswer: ANSWER }).thenRejected('NO_SUCH_WARNING', { field: 'numberAnswer' });
  });

  it('and its answer order no dates and are not corrected', () => {
    const story = closed().does(leaderOf('ward'), {
      type: 'SubmitDossier',
      proposals: closed().list,
      letter: { ...letterOf(NUMBER), numberAnswer: ANSWER },
    });
    const revision = story.facts.findIndex(({ type }) => type === 'PaperNumberAnswered');
    story
      .when(leaderOf('ward'), { type: 'CorrectDossier', revision, changes: { on: '2026-04-01' }, reason: 'x' })
      .thenRejected('NOT_CORRECTABLE', { field: 'revision' });
  });

  it('is told with everything else that is wrong with the paper, and with what is decided', () => {
    const late = { ...letterOf(NUMBER, '2026-03-31'), signer: { person: 'reviewer-center', title: 'Giám đốc' } };
    const story = closed();
    story
      .when(leaderOf('ward'), { type: 'SubmitDossier', proposals: story.list, letter: late })
      .thenRejected('UNUSUAL_NUMBER', {
        also: [
          expect.objectContaining({ code: 'BAD_PAPER_DATE', field: 'letter.date' }),
          expect.objectContaining({ code: 'NO_DUTY_TO_SIGN', field: 'letter.signer.person' }),
        ],
      });
    const received = closed().submit().receive();
    const [one] = received.all();
    const wrong = [
      { ...one!, edition: 9, measures: [] },
      { ...one!, proposal: 'p9' },
    ];
    received.when(approverOf('office'), decision(wrong)).thenRejected('STALE_EDITION', {
      field: 'outcomes[0].edition',
      also: [
        expect.objectContaining({ code: 'OUTCOMES_INCOMPLETE', field: 'outcomes[0].measures' }),
        expect.objectContaining({ code: 'NOT_IN_DOSSIER', field: 'outcomes[1].proposal' }),
      ],
    });
  });
});
