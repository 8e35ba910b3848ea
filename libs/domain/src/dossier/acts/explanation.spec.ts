import {
  DossierStory,
  approverOf,
  carrier,
  claimUnder,
  examinerOf,
  gathering,
  headOf,
  leaderOf,
  officerOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
} from '@app/testing';
import { dossierCodec, dossierDecider } from '../decide.js';
import { whoMustActOnDossier } from '../phase.js';
import type { Dossier } from '../state.js';
import type { DossierEvent } from './index.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const examiner = examinerOf('office');
const ask = { type: 'RequestExplanation', question: 'Căn cứ để rút thời hạn?', answerBy: '2026-04-20' } as const;
const answer = { type: 'RecordExplanation', explanation: 'a/explanation', text: 'Theo Luật Hộ tịch' } as const;
const received = () => new DossierStory(plan).openWith('p1').close().submit().receive();
const asked = (story = received()) => story.does(examiner, ask, { command: 'a' });
const postsOf = (story: DossierStory) => whoMustActOnDossier(story.now).map(({ role, unit }) => `${role}@${unit}`);

describe('an explanation that is asked', () => {
  it('is to be given by those who submitted, the latest first, who must act', () => {
    expect(postsOf(asked())).toEqual(['leader@ward', 'reviewer@center', 'officer@room-a']);
    for (const one of [leaderOf('ward'), reviewerOf('center'), officerOf('room-a')]) {
      const story = asked().does(one, answer);
      expect(story.facts.at(-1)).toMatchObject({ type: 'ExplanationReceived', by: { person: one.id } });
      expect(postsOf(story)).toEqual(['approver@office']);
    }
  });

  it('asks every unit whose proposals are in the dossier', () => {
    const claim = claimUnder(plan, 'd1', 'room-b');
    const two = new DossierStory(plan).openWith('p1').does(carrier, { type: 'AnswerClaim', proposal: 'p2', claim });
    expect(postsOf(asked(two.close().submit().receive()))).toEqual([
      'leader@ward',
      'reviewer@center',
      'officer@room-a',
      'officer@room-b',
    ]);
  });

  it('can be recorded by the asking side if it came on paper', () => {
    for (const one of [examiner, approverOf('office')])
      asked()
        .when(one, answer)
        .then([{ type: 'ExplanationReceived' }]);
  });

  it('is given by nobody else', () => {
    const others = [
      headOf('room-a'),
      officerOf('room-b'),
      person('past', post('ward', 'leader', { to: '2026-03-31' })),
    ];
    for (const other of others) asked().when(other, answer).thenRejected('FORBIDDEN');
    received().does(examiner, ask, { command: 'b' }).when(leaderOf('ward'), answer).thenRejected('NO_SUCH_QUESTION');
  });

  it('is no approval: whoever wrote or approved may give it, and still neither receives nor decides', () => {
    const author = person('officer-room-a', post('room-a', 'officer'), post('office', 'examiner'));
    asked()
      .when(author, answer)
      .then([{ type: 'ExplanationReceived' }]);
    asked().when(author, ask).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });

  it('lapses when its stage is left; a late answer may be recorded until the dossier is over', () => {
    const returned = asked().does(examiner, { type: 'ReturnDossier', to: null, reason: 'Thiếu phụ lục' });
    expect(postsOf(returned)).toEqual(['leader@ward']);
    for (const one of [officerOf('room-a'), examiner])
      returned.when(one, answer).then([{ type: 'ExplanationReceived' }]);
    returned.when(headOf('room-a'), answer).thenRejected('FORBIDDEN');
    const back = { type: 'ReturnDossier', to: 'review-1', reason: 'Thiếu phụ lục' } as const;
    asked().does(examiner, back).when(leaderOf('ward'), answer).thenRejected('DOSSIER_OVER');
  });

  it('is not due before the day of asking', () => {
    const due = (answerBy: string) => received().when(examiner, { ...ask, answerBy });
    due('2026-04-01').then([{ type: 'ExplanationRequested' }]);
    due('2026-03-31').thenRejected('BAD_TERM', { field: 'answerBy', earliest: '2026-04-01' });
  });

  it('is waited for by those who asked before posts were asked', () => {
    const data = { stage: 'approval-1', explanation: 'x', question: 'Căn cứ?', answerBy: null };
    const read = dossierCodec.read('ExplanationRequested.v1', data);
    const earlier = { ...read, by: { process: 'carrier' }, on: '2026-04-01' } as unknown as DossierEvent;
    const state = dossierDecider.evolve(received().now, earlier) as Dossier;
    expect(whoMustActOnDossier(state).map(({ role }) => role)).toEqual(['examiner']);
  });
});
