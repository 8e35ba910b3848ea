import {
  administratorOf,
  carrier,
  contextOf,
  decider,
  officerOf,
  pathFixture,
  planFixture,
  registeredUnits,
} from '@app/testing';
import { planCodec } from './events.js';
import type { Actor } from '../kernel/actor.js';
import type { PlanCommand } from './commands.js';
import { planDecider, type PlanContext } from './decide.js';
import type { PlanEvent } from './events.js';

const document = planFixture(['review', 'approval']);
const admin = administratorOf('ward');
const load: PlanCommand = { type: 'ImportPlan', document };
const adopt: PlanCommand = { type: 'AdoptPlan' };
const close: PlanCommand = { type: 'ClosePlan', reason: 'Hết năm' };
const under = (actor: Actor, units = registeredUnits(document)): PlanContext => ({ ...contextOf(actor), units });
const context = under(admin);

const after = (...commands: readonly PlanCommand[]) => {
  const facts: PlanEvent[] = [];
  for (const command of commands) {
    facts.push(...planDecider.decide(command, facts.reduce(planDecider.evolve, planDecider.initial), context));
  }
  return decider(planDecider).given(facts);
};

describe('importing a plan', () => {
  it('keeps the document and the path of areas of its issuer', () =>
    after()
      .when(load, context)
      .then([{ type: 'PlanImported', data: { document, area: ['tinh', 'tinh/phuong'] } }]));

  it('tells every fault at once', () => {
    const faulty = { ...document, paths: [pathFixture(['approval', 'review'])], areas: document.areas.slice(1) };
    after()
      .when({ type: 'ImportPlan', document: faulty }, context)
      .thenRejected('INVALID_PLAN', {
        faults: expect.arrayContaining([
          expect.objectContaining({ rule: 'first-stage-not-review' }),
          expect.objectContaining({ rule: 'unknown-area' }),
        ]),
      });
  });

  it('that says the same changes nothing, adopted or not', () => {
    const sorted = Object.fromEntries(Object.entries(document).sort(([a], [b]) => a.localeCompare(b)));
    const same = { type: 'ImportPlan', document: { ...document, ...sorted } } as const;
    after(load).when(same, context).then([]);
    after(load, adopt).when(same, context).then([]);
  });

  it('replaces one that is not adopted, and no other', () => {
    const other = { type: 'ImportPlan', document: { ...document, title: 'Bản sửa' } } as const;
    after(load)
      .when(other, context)
      .then([{ type: 'PlanImported', data: { document: { title: 'Bản sửa' } } }]);
    after(load, adopt).when(other, context).thenRejected('ALREADY_EXISTS');
    after(load, adopt, close).when(other, context).thenRejected('ALREADY_EXISTS');
  });

  it('is the administrator’s of the issuer’s area, or the installation’s', () => {
    after()
      .when(load, under(carrier))
      .then([{ type: 'PlanImported' }]);
    after()
      .when(load, under(officerOf('room-a')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    after()
      .when(load, under(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    after()
      .when(load, under(administratorOf('office')))
      .then([{ type: 'PlanImported' }]);
  });
});

describe('adopting a plan', () => {
  it('states its number and date as issued', () =>
    after(load)
      .when(adopt, context)
      .then([{ type: 'PlanAdopted', data: { number: '01/KH-UBND', date: '15/01/2026' } }]));
  it('works without either', () =>
    after({ type: 'ImportPlan', document: { ...document, number: null, date: null } })
      .when(adopt, context)
      .then([{ type: 'PlanAdopted', data: { number: null, date: null } }]));
  it('that is adopted changes nothing', () => after(load, adopt).when(adopt, context).then([]));
  it('is refused when there is none, or when it is closed', () => {
    after().when(adopt, context).thenRejected('NOT_FOUND');
    after(load, adopt, close).when(adopt, context).thenRejected('PLAN_CLOSED');
  });
});

describe('closing a plan', () => {
  it('takes a reason', () => {
    after(load, adopt)
      .when(close, context)
      .then([{ type: 'PlanClosed', data: { reason: 'Hết năm' } }]);
    after(load, adopt)
      .when({ ...close, reason: '' }, context)
      .thenRejected('REASON_REQUIRED');
  });
  it('that is closed changes nothing', () => after(load, adopt, close).when(close, context).then([]));
  it('is refused before it is adopted', () => after(load).when(close, context).thenRejected('PLAN_NOT_ADOPTED'));
  it('is the administrator’s alone', () =>
    after(load, adopt).when(close, under(carrier)).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' }));
});

describe('reporting that a task’s product is there', () => {
  const data = {
    task: 'VI.1',
    product: 'Kế hoạch',
    completedOn: '2026-02-20',
    document: { number: '05/KH-UBND', date: '2026-02-20' },
  } as const;
  const done = { type: 'RecordTaskCompletion', ...data } as const;

  it('states task, product, day and document', () =>
    after(load, adopt)
      .when(done, context)
      .then([{ type: 'TaskCompleted', data }]));
  it('works for the product without a name, without a document, and once the plan is closed', () =>
    after(load, adopt, close)
      .when({ ...done, product: null, document: null }, context)
      .then([{ type: 'TaskCompleted', data: { product: null, document: null } }]));
  it('twice with the same words changes nothing, with others it corrects', () => {
    after(load, adopt, done).when(done, context).then([]);
    const other = { ...done, completedOn: '2026-03-02' } as const;
    after(load, adopt, done)
      .when(other, context)
      .then([{ type: 'TaskCompleted', data: { completedOn: '2026-03-02' } }]);
    after(load, adopt, done, other)
      .when(done, context)
      .then([{ type: 'TaskCompleted', data: { completedOn: '2026-02-20' } }]);
  });
  it('names a task and a product of the plan', () => {
    after(load, adopt)
      .when({ ...done, task: 'X' }, context)
      .thenRejected('UNKNOWN_TASK', { field: 'task', task: 'X' });
    after(load, adopt)
      .when({ ...done, product: 'Báo cáo' }, context)
      .thenRejected('UNKNOWN_TASK', { field: 'product', possible: ['Kế hoạch', null] });
  });
  it('is not of the future, nor is its document, nor without a number', () => {
    const paper = (number: string, date: string) => ({ ...done, document: { number, date } });
    after(load, adopt)
      .when({ ...done, completedOn: '2026-04-02' }, context)
      .thenRejected('OCCURRED_IN_FUTURE', { field: 'completedOn', today: '2026-04-01' });
    after(load, adopt).when(paper('1/BC', '2026-04-02'), context).thenRejected('OCCURRED_IN_FUTURE');
    after(load, adopt).when(paper('', '2026-04-01'), context).thenRejected('INCOMPLETE', { field: 'document.number' });
    after(load, adopt).when(paper('1/BC', '1/4/2026'), context).thenRejected('INCOMPLETE', { field: 'document.date' });
    after(load, adopt)
      .when({ ...done, completedOn: '2026-02-30' }, context)
      .thenRejected('INCOMPLETE', { field: 'completedOn' });
  });
  it('waits until the plan is adopted', () => {
    after().when(done, context).thenRejected('NOT_FOUND');
    after(load).when(done, context).thenRejected('PLAN_NOT_ADOPTED');
  });
  it('is the administrator’s, or of whoever leads it', () => {
    after(load, adopt)
      .when(done, under(officerOf('center')))
      .then([{ type: 'TaskCompleted' }]);
    after(load, adopt)
      .when(done, under(officerOf('room-a')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
    after(load, adopt)
      .when(done, under(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  });
});

describe('a plan imported before targets had a typed form', () => {
  it('is read with targets that count nothing', () => {
    const targets = document.targets.map(({ measures: _, ...target }) => target);
    const read = planCodec.read('PlanImported.v1', { document: { ...document, targets }, area: ['tinh'] });
    const blank = document.targets.map((target) => ({ ...target, measures: [] }));
    expect(read).toEqual({
      type: 'PlanImported',
      data: { document: { ...document, targets: blank }, area: ['tinh'], within: [['tinh']] },
    });
  });
});
