import {
  approverOf,
  decision,
  deputyOf,
  DossierStory,
  examinerOf,
  gathering,
  headOf,
  leaderOf,
  letterOf,
  officerOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
  type DossierStory as Story,
} from '@app/testing';
import type { Appointment, PersonActor } from '../kernel/actor.js';
import { Rejection } from '../kernel/rejection.js';
import { ROLES } from '../kernel/roles.js';
import { ensureToldSigners, postsThatSign, signsUnder } from './signers.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const closed = () => new DossierStory(plan).openWith('p1').close();
const signedBy = ({ id }: PersonActor) => ({ ...letterOf(), signer: { person: id, title: 'KT. Chủ tịch' } });
/** All papers are dated that day. */
const ON = '2026-04-01';

const submitting = (story: Story, signer: PersonActor) =>
  story.when(
    leaderOf('ward'),
    { type: 'SubmitDossier', proposals: story.list, letter: signedBy(signer) },
    { signers: [signer] },
  );
const deciding = (story: Story, signer: PersonActor) =>
  story.when(
    approverOf('office'),
    { ...decision(story.all()), signer: signedBy(signer).signer },
    { signers: [signer] },
  );

const TERMS: readonly Partial<Appointment>[] = [
  {},
  { from: ON, to: ON },
  { from: '2026-04-02' },
  { to: '2026-03-31' },
  { confirmation: 'awaited' },
];
const candidates = ROLES.flatMap((role) =>
  ['room-a', 'center', 'ward', 'office', 'ward-x'].flatMap((unit) =>
    TERMS.map((term) => person('x', post(unit, role, term))),
  ),
);

describe('who is told to sign', () => {
  it.each([
    ['a letter', closed, submitting, { role: 'leader', unit: 'ward' }],
    ['a decision', () => closed().submit().receive(), deciding, { role: 'approver', unit: 'office' }],
  ] as const)('%s is exactly who is accepted as its signer', (_, begun, sign, held) => {
    const story = begun();
    const told = candidates.filter((one) => signsUnder(one, story.now, ON).length > 0);
    for (const one of candidates) {
      const verdict = sign(story, one);
      if (told.includes(one)) verdict.then([{ type: sign === submitting ? 'DossierSubmitted' : 'DecisionIssued' }]);
      else verdict.thenRejected('NO_DUTY_TO_SIGN');
    }
    expect(told).toHaveLength(2);
    expect(postsThatSign(story.now)).toEqual([held]);
    expect(signsUnder(deputyOf(held), story.now, ON)).toMatchObject([held]);
  });

  it('is nobody whom four eyes forbid, whatever their post', () => {
    const again = post('ward', 'leader');
    for (const id of ['officer-room-a', 'head-room-a']) {
      expect(signsUnder(person(id, again), closed().now, ON)).toEqual([]);
    }
    const both = person('x', again, post('office', 'approver'));
    expect(signsUnder(both, closed().now, ON)).toEqual([again]);
    const sent = closed().submit(signedBy(both), { signers: [both] });
    expect(signsUnder(both, sent.receive().now, ON)).toEqual([]);
  });

  it('is nobody once the dossier is over', () => {
    const story = closed().submit().receive();
    story.does(examinerOf('office'), { type: 'ReturnDossier', to: 'review-1', reason: 'Sai thẩm quyền' });
    expect([postsThatSign(story.now), signsUnder(approverOf('office'), story.now, ON)]).toEqual([[], []]);
  });
});

it('who signs is told to those who act at the present stage, four eyes or not, and to nobody else', () => {
  const told = (asker: PersonActor, story: Story) => {
    try {
      ensureToldSigners(asker, story.now, ON);
      return true;
    } catch (error) {
      return error instanceof Rejection ? error.details['rule'] : error;
    }
  };
  const decided = closed().submit().receive();
  expect(told(examinerOf('office'), decided)).toBe(true);
  expect(told(person('head-room-a', post('office', 'approver')), decided)).toBe(true);
  expect(told(person('x', post('office', 'approver', { to: '2026-03-31' })), decided)).toBe('NO_ROLE');
  for (const other of [officerOf('room-a'), headOf('room-a'), reviewerOf('center'), leaderOf('ward')]) {
    expect(told(other, decided)).toBe('NO_ROLE');
  }
  expect(told(approverOf('ward-x'), decided)).not.toBe(true);
});
