import {
  DossierStory,
  approverOf,
  decision,
  deputyOf,
  examinerOf,
  gathering,
  headOf,
  leaderOf,
  letterOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
  type When,
} from '@app/testing';
import type { PersonActor } from '../kernel/actor.js';
import { postsThatSign, signsUnder } from './signers.js';
import { ROLES, type Role } from '../kernel/roles.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const closed = () => new DossierStory(plan).openWith('p1').close();
const [leader, approver] = [leaderOf('ward'), approverOf('office')];
const signedBy = ({ id }: PersonActor) => ({ ...letterOf(), signer: { person: id, title: 'KT. Chủ tịch' } });

const submitting = (signer: PersonActor, story = closed()) =>
  story.when(leader, { type: 'SubmitDossier', proposals: story.list, letter: signedBy(signer) }, when(signer));

const deciding = (signer: PersonActor, story = closed().submit().receive()) =>
  story.when(approver, { ...decision(story.all()), signer: signedBy(signer).signer }, when(signer));

function when(...signers: readonly PersonActor[]): When {
  return { signers };
}

/** All papers are dated 1 April 2026. */
const DAYS = {
  before: { from: '2026-04-02' },
  'from that day': { from: '2026-04-01' },
  within: {},
  'to that day': { to: '2026-04-01' },
  after: { to: '2026-03-31' },
  waiting: { confirmation: 'awaited' },
  declined: { confirmation: 'declined' },
} as const;

const IN_FORCE: readonly string[] = ['from that day', 'within', 'to that day'];
const UNITS = ['room-a', 'room-b', 'center', 'ward', 'office', 'ward-x'] as const;

/** The one post that signs each paper. */
const SIGNS = { letter: 'leader ward', decision: 'approver office' } as const;

const cells = ROLES.flatMap((role) =>
  UNITS.flatMap((unit) => (Object.keys(DAYS) as (keyof typeof DAYS)[]).map((day) => [role, unit, day] as const)),
);

const holding = (role: Role, unit: string, day: keyof typeof DAYS) => person('x', post(unit, role, DAYS[day]));

describe('who may sign', () => {
  it.each(Object.keys(SIGNS) as (keyof typeof SIGNS)[])('a %s, by role, place and day of the post', (paper) => {
    const [story, ask] =
      paper === 'letter' ? ([closed(), submitting] as const) : ([closed().submit().receive(), deciding] as const);
    const allowed = cells.filter(([role, unit, day]) => {
      const verdict = ask(holding(role, unit, day), story);
      const may = `${role} ${unit}` === SIGNS[paper] && IN_FORCE.includes(day);
      if (may) verdict.then([{ type: paper === 'letter' ? 'DossierSubmitted' : 'DecisionIssued' }]);
      else verdict.thenRejected('NO_DUTY_TO_SIGN', { rule: 'NO_DUTY', date: '2026-04-01' });
      return may;
    });
    expect(allowed).toHaveLength(3);
  });

  it('a decision, whatever their post, is nobody who signed the letter of that dossier', () => {
    for (const [role, unit, day] of cells) {
      const twice = person('x', post('ward', 'leader'), post(unit, role, DAYS[day]));
      const story = closed().submit(signedBy(twice), when(twice)).receive();
      deciding(twice, story).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES', field: 'signer.person' });
    }
  });

  it('is told by field, and by role and unit', () => {
    submitting(person('x')).thenRejected('NO_DUTY_TO_SIGN', {
      field: 'letter.signer.person',
      duty: 'sign',
      possible: [{ role: 'leader', unit: 'ward' }],
    });
    deciding(reviewerOf('center')).thenRejected('NO_DUTY_TO_SIGN', {
      field: 'signer.person',
      duty: 'decide',
      possible: [{ role: 'approver', unit: 'office' }],
    });
  });

  it('is somebody whom the person knows', () => {
    const unknown = { ...letterOf(), signer: { person: 'x', title: 'Chủ tịch' } };
    const story = closed();
    story
      .when(leader, { type: 'SubmitDossier', proposals: story.list, letter: unknown })
      .thenRejected('UNKNOWN_PERSON', { field: 'letter.signer.person' });
  });

  it('who signs for the head holds the same post there', () => {
    submitting(deputyOf({ role: 'leader', unit: 'ward' })).then([{ type: 'DossierSubmitted' }]);
    deciding(deputyOf({ role: 'approver', unit: 'office' })).then([{ type: 'DecisionIssued' }]);
  });
});

describe('a letter from a stage without the duty to sign', () => {
  it('is signed by the reviewer where it consolidates', () => {
    const story = new DossierStory(plan).openWith('p1');
    const close = (signer: PersonActor) =>
      story.when(reviewerOf('center'), { type: 'CloseDossier', proposals: story.list, letter: signedBy(signer) });
    close(reviewerOf('center')).then([{ type: 'DossierClosed' }]);
    close(leader).thenRejected('NO_DUTY_TO_SIGN', { possible: [{ role: 'reviewer', unit: 'center' }] });
  });

  it('is signed by the head of the unit where it reviews', () => {
    const rooms = planState(planFixture(['review', gathering('review'), 'submission']));
    const story = new DossierStory(rooms).openWith('p1');
    const close = (signer: PersonActor) =>
      story.when(headOf('room-a'), { type: 'CloseDossier', proposals: story.list, letter: signedBy(signer) });
    close(deputyOf({ role: 'head', unit: 'room-a' })).then([{ type: 'DossierClosed' }]);
    close(headOf('room-b')).thenRejected('NO_DUTY_TO_SIGN');
  });
});

describe('whoever signed the letter of a dossier', () => {
  const both = person('x', post('ward', 'leader'), post('office', 'examiner'), post('office', 'approver'));
  const sent = () => closed().submit(signedBy(both), when(both));

  it('neither receives, examines, returns nor decides it', () => {
    sent().when(both, { type: 'ReceiveDossier' }).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    const received = sent().receive();
    const [reason, entry] = ['Làm lại', received.list[0]!];
    for (const command of [
      { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: null },
      { type: 'RecordOutsideAct', who: 'Sở Tài chính', what: 'Đã tổng hợp' },
      { type: 'ReturnItems', proposals: [entry.proposal], to: null, reason },
      { type: 'ReturnDossier', to: null, reason },
      decision(received.all()),
    ] as const) {
      received.when(both, command).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    }
  });

  it('acts again on it where they signed it, when it came back', () => {
    const back = sent()
      .receive()
      .does(examinerOf('office'), { type: 'ReturnDossier', to: 'submission-1', reason: 'Thiếu phụ lục' });
    expect(back.now.at.stage).toBe('submission-1');
    back
      .when(both, { type: 'SubmitDossier', proposals: back.list, letter: signedBy(both) }, when(both))
      .then([{ type: 'DossierSubmitted' }]);
  });

  it('examines other dossiers', () =>
    closed()
      .submit()
      .when(both, { type: 'ReceiveDossier' })
      .then([{ type: 'DossierReceived' }]));

  it('does not examine it at a consolidation after it either', () => {
    const examined = planState(planFixture(['review', gathering('review'), 'submission', 'consolidation', 'approval']));
    const again = person('x', post('ward', 'leader'), post('center', 'reviewer'));
    new DossierStory(examined)
      .openWith('p1')
      .close()
      .submit(signedBy(again), when(again))
      .when(again, { type: 'ReceiveDossier' })
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });
});

describe('who signs a decision that changes another', () => {
  it('is whoever decides at the stage of that decision, also once the dossier is over', () => {
    const story = closed().submit().receive();
    const { now } = story.decide(story.all());
    const [changed] = now.decisions;
    expect(now.status).toBe('over');
    expect(postsThatSign(now)).toEqual([]);
    expect(postsThatSign(now, changed)).toEqual([{ role: 'approver', unit: 'office' }]);
    expect(signsUnder(approver, now, '2026-04-01', changed)).toHaveLength(1);
    expect(signsUnder(leader, now, '2026-04-01', changed)).toEqual([]);
  });
});
