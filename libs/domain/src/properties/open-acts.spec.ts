import {
  World,
  administratorOf,
  approverOf,
  carrier,
  contextUnder,
  examinerOf,
  gathering,
  gatheringWhere,
  headOf,
  leaderOf,
  officerOf,
  pathShapes,
  person,
  planFixture,
  planState,
  playSeason,
  post,
  rejectionOf,
  reviewerOf,
  soundOnDossier,
  soundOnProposal,
  timeMeasured,
} from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import fc from 'fast-check';
import type { ActNow } from '../access/act-now.js';
import { dossierDecider, openDossierActs } from '../dossier/decide.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Rejection } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import { openActs, proposalDecider } from '../proposal/decide.js';

const people: readonly PersonActor[] = [
  ...['room-a', 'room-b'].flatMap((unit) => [officerOf(unit), headOf(unit)]),
  reviewerOf('center'),
  leaderOf('ward'),
  examinerOf('office'),
  approverOf('office'),
  administratorOf('ward'),
  person('nobody'),
  person('officer-room-a', post('center', 'reviewer'), post('office', 'approver')),
];

/** How often each act was met in each standing. */
const met = new Map<string, number>();

/** The number of facts, or the refusal. */
type Attempt = number | Rejection;

function attempt(decide: () => readonly unknown[]): Attempt {
  let facts = 0;
  return rejectionOf(() => (facts = decide().length)) ?? facts;
}

/** Whether the attempts bear the answer out. */
function isKept({ status, obstacle }: ActNow<string>, attempts: readonly Attempt[]): boolean {
  if (status === 'open') return attempts.some((one) => typeof one === 'number');
  if (status === 'done') return attempts.includes(0);
  // Commands may name different things, of which some are forbidden to the person, each for its own reason.
  const refusedSo = (one: Attempt) => typeof one !== 'number' && ['FORBIDDEN', obstacle?.code].includes(one.code);
  const told = (one: Attempt) =>
    typeof one !== 'number' &&
    one.code === obstacle?.code &&
    Object.entries(obstacle.details).every(([key, value]) => saysTheSame(one.details[key], value));
  return attempts.every(refusedSo) && attempts.some(told);
}

function holds(answer: ActNow<string>, attempts: readonly Attempt[]): void {
  const { act, status } = answer;
  met.set(`${act} ${status}`, (met.get(`${act} ${status}`) ?? 0) + 1);
  // One assertion per look would cost more than the looks.
  if (!isKept(answer, attempts)) expect({ answer, attempts }).toBe('kept');
}

function checkAll(world: World, actor: PersonActor): void {
  const first = world.plan.document.paths[0]?.stages[0]?.id ?? '';
  for (const { now } of world.proposals.values()) {
    const context = contextUnder(world.plan, actor, { dossier: gatheringWhere(now) });
    const sound = soundOnProposal(now, first);
    for (const answer of openActs(now, context)) {
      const attempts = sound[answer.act].map((one) => attempt(() => proposalDecider.decide(one, now, context)));
      holds(answer, attempts);
    }
  }
  for (const { state } of world.dossiers.values()) {
    if (state.status === 'none') continue;
    const context = contextUnder(world.plan, actor);
    const sound = soundOnDossier(state, first);
    for (const answer of openDossierActs(state, context)) {
      const attempts = sound[answer.act].map((one) => attempt(() => dossierDecider.decide(one, state, context)));
      holds(answer, attempts);
    }
  }
}

/** Rare moments: a warning, an open question, a dossier under examination, a dossier consolidated again. */
function seldomMet(): readonly World[] {
  const rules = { onProposalEvent, onDossierEvent };
  const ask = { type: 'RequestOpinion', from: 'Sở Tư pháp', question: 'Căn cứ?', answerBy: null } as const;
  const explain = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: null } as const;
  const whole = new World(
    planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval'])),
    rules,
  );
  whole
    .proposal('warned')
    .draft()
    .measure([timeMeasured({ stated: { timeSaved: '1' } })]);
  whole.proposal('asked').draft().pass().startAssessment().does(reviewerOf('center'), ask);
  whole.dossier('gathers').openWith('p1');
  whole.dossier('submitted').openWith('p1').close();
  whole.dossier('asked').openWith('p1').close().submit().receive().does(examinerOf('office'), explain);
  const again = new World(planState(planFixture(['review', gathering('review'), 'consolidation'])), rules);
  again.dossier('consolidated').openWith('p1').close().receive();
  return [whole, again];
}

describe('what a person may do now', () => {
  it('is accepted when it is said to be open, and refused with the reason told when it is said to be closed', () => {
    const seasons = fc.record({ stages: pathShapes(), chances: fc.infiniteStream(fc.nat(0xffff)) });
    const property = fc.property(seasons, ({ stages, chances }) => {
      const world = new World(planState(planFixture(stages)), { onProposalEvent, onDossierEvent });
      const chance = (bound: number) => (bound < 2 ? 0 : (chances.next().value as number) % bound);
      playSeason(world, chance, 60, () => {
        for (let looks = 0; looks < 3; looks++) checkAll(world, people[chance(people.length)]!);
      });
    });
    // These seasons meet every act, open and closed; other seeds depend on chance.
    fc.assert(property, { numRuns: 20, seed: 1 });
    for (const world of seldomMet()) for (const somebody of people) checkAll(world, somebody);
    const acts = [...new Set([...met.keys()].map((key) => key.split(' ')[0]))];
    for (const act of acts) expect([...met.keys()]).toEqual(expect.arrayContaining([`${act} open`, `${act} closed`]));
    expect(acts).toHaveLength(29);
    fc.assert(property, { numRuns: 20 });
  });

  it('is nothing for a process', () => {
    const world = new World(planState(planFixture(['review', 'submission'])), { onProposalEvent, onDossierEvent });
    const { now } = world.proposal('p').draft();
    const answers = openActs(now, contextUnder(world.plan, carrier));
    expect(new Set(answers.map(({ obstacle }) => obstacle?.details['rule']))).toEqual(new Set(['PROCESS_ONLY']));
  });
});
