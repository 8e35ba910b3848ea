import {
  DossierStory,
  approverOf,
  contextUnder,
  decision,
  gathering,
  leaderOf,
  letterOf,
  planFixture,
  planState,
  reviewerOf,
  rejectionOf,
  type When,
} from '@app/testing';
import { dossierDecider } from './decide.js';
import type { PlanDocument } from '../plan/document.js';

const document = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const [march, april, today] = ['2026-03-20', '2026-04-01', '2026-04-10'];
const on = (day: string): When => ({ on: day, today });

/** Opened on 20 March, closed on 1 April. */
const closed = (date: PlanDocument['date'] = document.date) =>
  new DossierStory(planState({ ...document, date }))
    .open('room-a', on(march))
    .include('p1', on(march))
    .close(null, on(april));

const submitting = (date: string, acted = on(april), story = closed()) =>
  story.when(
    leaderOf('ward'),
    { type: 'SubmitDossier', proposals: story.list, letter: letterOf('12/TTr-UBND', date) },
    acted,
  );

const deciding = (date: string) => {
  const story = closed().submit(letterOf('12/TTr-UBND', '2026-03-25'), on(april)).receive(on(april));
  return story.when(approverOf('office'), { ...decision(story.all()), date }, on('2026-04-05'));
};

describe('the date of a letter', () => {
  it('lies between the opening of the dossier and the act that records it', () => {
    for (const date of [march, '2026-03-25', april]) submitting(date).then([{ type: 'DossierSubmitted' }]);
    for (const date of ['1999-01-01', '2026-03-19', '2026-04-02', today]) {
      const between = { field: 'letter.date', earliest: march, latest: april };
      submitting(date).thenRejected('BAD_PAPER_DATE', between);
    }
  });

  it('is never in the future', () =>
    submitting('2026-04-11', on(today)).thenRejected('OCCURRED_IN_FUTURE', { field: 'letter.date', latest: today }));

  it.each([
    [{ year: 2026, month: 3, day: 25 }, '2026-03-25'],
    [{ year: 2026, month: 4, day: null }, april],
    [{ year: 2026, month: 3, day: null }, march],
    [{ year: 2026, month: null, day: null }, march],
  ])('is not before a plan of %j, even if a dossier of an older record is', (date, earliest) => {
    const { now, list } = closed(null);
    const under = contextUnder(planState({ ...document, date: { ...date, text: '' } }), leaderOf('ward'), on(april));
    const submit = (day: string) =>
      rejectionOf(() => {
        const letter = letterOf('12/TTr-UBND', day);
        dossierDecider.decide({ type: 'SubmitDossier', proposals: list, letter }, now, under);
      });
    expect(submit('2026-03-19')).toMatchObject({ code: 'BAD_PAPER_DATE', details: { earliest, latest: april } });
    expect(submit(earliest)).toBeNull();
  });

  it('of a plan without a date is bound by the dossier alone', () =>
    submitting('2026-03-19', on(april), closed(null)).thenRejected('BAD_PAPER_DATE', { earliest: march }));
});

describe('the date of a decision', () => {
  it('lies between the letter that asked for it and the act that records it', () => {
    for (const date of ['2026-03-25', '2026-04-05']) deciding(date).then([{ type: 'DecisionIssued' }]);
    for (const date of ['2026-03-24', '2026-04-06']) {
      const between = { field: 'date', earliest: '2026-03-25', latest: '2026-04-05' };
      deciding(date).thenRejected('BAD_PAPER_DATE', between);
    }
  });
});

describe('the corrected date of a letter', () => {
  it('is not after the paper that follows it', () => {
    const early = closed().submit(letterOf('12/TTr-UBND', '2026-03-25'), on(april)).receive(on(april));
    const story = early.does(approverOf('office'), { ...decision(early.all()), date: '2026-03-28' }, on(april));
    const revision = story.facts.findIndex(({ type }) => type === 'DossierSubmitted');
    const correcting = (date: string) =>
      story.when(
        leaderOf('ward'),
        { type: 'CorrectDossier', revision, changes: { date }, reason: 'Gõ nhầm' },
        on(today),
      );
    correcting('2026-03-28').then([{ type: 'DossierCorrected' }]);
    correcting('2026-03-29').thenRejected('BAD_PAPER_DATE', { field: 'changes.date', latest: '2026-03-28' });
  });

  it('keeps the opening of the dossier before its papers', () => {
    const story = closed().submit(letterOf('12/TTr-UBND', '2026-03-25'), on(april));
    const opened = (day: string) =>
      story.when(
        reviewerOf('center'),
        { type: 'CorrectDossier', revision: 0, changes: { on: day }, reason: 'Gõ nhầm' },
        on(today),
      );
    opened('2026-03-26').thenRejected('BAD_TERM', { field: 'changes.on' });
  });
});

describe('an act before what came before it', () => {
  it('leaves a paper no day', () => {
    const story = closed().submit(letterOf('12/TTr-UBND', '2026-03-25'), on(april)).receive(on(april));
    story
      .when(approverOf('office'), { ...decision(story.all()), date: '2026-03-21' }, on('2026-03-22'))
      .thenRejected('OCCURRED_BEFORE_PREVIOUS', { field: 'occurredOn', earliest: '2026-03-25' });
  });
});
