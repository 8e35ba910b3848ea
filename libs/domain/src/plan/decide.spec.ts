import { administratorOf, carrier, contextOf, decider, officerOf, pathFixture, planFixture } from '@app/testing';
import type { Context } from '../kernel/decider.js';
import type { PlanCommand } from './commands.js';
import { planDecider } from './decide.js';
import type { PlanEvent } from './events.js';

const document = planFixture(['review', 'approval']);
const admin = administratorOf('ward');
const load: PlanCommand = { type: 'ImportPlan', document };
const adopt: PlanCommand = { type: 'AdoptPlan' };
const close: PlanCommand = { type: 'ClosePlan', reason: 'Hết năm' };
const context: Context = contextOf(admin);

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
      .when(load, contextOf(carrier))
      .then([{ type: 'PlanImported' }]);
    after()
      .when(load, contextOf(officerOf('room-a')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    after()
      .when(load, contextOf(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    after()
      .when(load, contextOf(administratorOf('office')))
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
    after(load, adopt).when(close, contextOf(carrier)).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' }));
});
