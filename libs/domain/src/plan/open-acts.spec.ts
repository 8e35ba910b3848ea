import {
  administratorOf,
  contextOf,
  headOf,
  itemOf,
  officerOf,
  person,
  planFixture,
  registeredUnits,
  rejectionOf,
  taskOf,
} from '@app/testing';
import type { ActOffered } from '../access/act-offered.js';
import type { PersonActor } from '../kernel/actor.js';
import type { PlanCommand } from './commands.js';
import { planDecider, type PlanContext, type PlanState } from './decide.js';
import { openPlanActs, type PlanActName } from './open-acts.js';

const document = planFixture(['review', 'approval'], {
  items: [itemOf(), itemOf({ id: 'II.9', path: null, catalogue: null, lead: ['room-a'] })],
  tasks: [taskOf({ id: 'VI.1', lead: ['room-b'] }), taskOf({ id: 'VI.2', lead: ['room-a'] })],
});
const admin = administratorOf('ward');
const people: readonly PersonActor[] = [
  admin,
  administratorOf('room-x'),
  officerOf('room-a'),
  headOf('room-b'),
  person('nobody'),
];
const adopt: PlanCommand = { type: 'AdoptPlan' };
const close: PlanCommand = { type: 'ClosePlan', reason: 'Hết năm' };
const discard: PlanCommand = { type: 'DiscardPlan', reason: 'Nạp nhầm' };
const lives: readonly (readonly PlanCommand[])[] = [[], [adopt], [adopt, close], [discard]];

const under = (actor: PersonActor): PlanContext => ({ ...contextOf(actor), units: registeredUnits(document) });

function stateAfter(life: readonly PlanCommand[]): Exclude<PlanState, { readonly status: 'none' }> {
  let state: PlanState = planDecider.initial;
  for (const command of [{ type: 'ImportPlan', document } as const, ...life]) {
    state = planDecider.decide(command, state, under(admin)).reduce(planDecider.evolve, state);
  }
  if (state.status === 'none') throw new Error('nothing was imported');
  return state;
}

const SOUND: Readonly<Record<PlanActName, (work: string) => PlanCommand>> = {
  AdoptPlan: () => adopt,
  DiscardPlan: () => discard,
  ClosePlan: () => close,
  RecordTaskCompletion: (task) => {
    const [product = null] = document.tasks.find(({ id }) => id === task)?.deadlines.map((one) => one.product) ?? [];
    return { type: 'RecordTaskCompletion', task, product, completedOn: under(admin).today, document: null };
  },
  RecordItemCompletion: (item) => ({
    type: 'RecordItemCompletion',
    item,
    completedOn: under(admin).today,
    document: null,
  }),
};

interface Asked {
  readonly state: Exclude<PlanState, { readonly status: 'none' }>;
  readonly actor: PersonActor;
}

/** What becomes of an attempt: how many facts, or the refusal's code. */
function attempt(act: PlanActName, work: string, { state, actor }: Asked): number | string {
  let facts = 0;
  const refused = rejectionOf(() => (facts = planDecider.decide(SOUND[act](work), state, under(actor)).length));
  return refused?.code ?? facts;
}

/** Whether an attempt bears the answer out. Works of others are forbidden, whatever the plan's own obstacle is. */
function isKept({ act, status, obstacle, offer }: ActOffered<PlanActName>, work: string, asked: Asked): boolean {
  const became = attempt(act, work, asked);
  if (status === 'done') return became === 0;
  if (status === 'closed') return ['FORBIDDEN', obstacle?.code].includes(String(became));
  const isOffered = !act.startsWith('Record') || offer.works.includes(work);
  return isOffered ? became === 1 : became === 'FORBIDDEN';
}

describe('what may be done to a plan', () => {
  it('is what an attempt bears out, for everybody and all through its life', () => {
    const asked = lives.flatMap((life) => people.map((actor) => ({ state: stateAfter(life), actor })));
    const answers = asked.flatMap((one) =>
      openPlanActs(one.state, under(one.actor)).map((answer) => ({ one, answer })),
    );
    const lost = answers.filter(({ one, answer }) => {
      const works = answer.act === 'RecordItemCompletion' ? ['II.9'] : ['VI.1', 'VI.2'];
      return !works.every((work) => isKept(answer, work, one));
    });
    expect(lost).toEqual([]);
    const seen = new Set(answers.map(({ answer: { act, status } }) => `${act} ${status}`));
    expect([...seen].filter((one) => one.endsWith('open'))).toHaveLength(Object.keys(SOUND).length);
    expect([...seen].filter((one) => one.endsWith('done'))).toHaveLength(3);
  });

  it('names the works that somebody may report of, by who leads them', () => {
    const state = stateAfter([adopt]);
    const works = (actor: PersonActor) =>
      openPlanActs(state, under(actor)).flatMap(({ act, offer }) =>
        offer.works.length > 0 ? [[act, offer.works]] : [],
      );
    expect(works(headOf('room-b'))).toEqual([['RecordTaskCompletion', ['VI.1']]]);
    expect(works(officerOf('room-a'))).toEqual([
      ['RecordTaskCompletion', ['VI.2']],
      ['RecordItemCompletion', ['II.9']],
    ]);
    expect(works(person('nobody'))).toEqual([]);
    const without = { ...state, document: { ...document, tasks: [], items: [] } };
    const told = openPlanActs(without, under(admin)).map(({ status, obstacle }) => [status, obstacle?.code]);
    expect(told.slice(-2)).toEqual([
      ['closed', 'UNKNOWN_TASK'],
      ['closed', 'UNKNOWN_ITEM'],
    ]);
  });
});
