import {
  administratorOf,
  areaOfUnit,
  contextOf,
  decider,
  headOf,
  itemOf,
  officerOf,
  person,
  planFixture,
  post,
  registeredUnits,
  taskOf,
  type When,
} from '@app/testing';
import type { Actor } from '../kernel/actor.js';
import type { PlanCommand } from './commands.js';
import { planDecider, type PlanContext } from './decide.js';
import type { PlanEvent } from './events.js';
import { itemsReported } from './item-reports.js';

const form = { kind: 'date', date: '2026-03-31' } as const;
const document = planFixture(['review', 'approval'], {
  items: [
    itemOf(),
    itemOf({
      id: 'II.9',
      path: null,
      catalogue: null,
      lead: ['room-a'],
      product: 'Dự thảo Nghị quyết',
      deadline: { text: 'đến hết ngày 31/3/2026', inclusive: true, form },
    }),
  ],
  tasks: [taskOf(), taskOf({ id: 'VI.2', lead: ['rooms'] })],
  unitSets: [{ id: 'rooms', name: 'Các phòng', members: ['room-a', 'room-b'], reading: null }],
});
const admin = administratorOf('ward');
const load: PlanCommand = { type: 'ImportPlan', document };
const adopt: PlanCommand = { type: 'AdoptPlan' };
const discard: PlanCommand = { type: 'DiscardPlan', reason: 'Nạp nhầm bản thảo' };
const item = { item: 'II.9', completedOn: '2026-03-30', document: null } as const;
const done: PlanCommand = { type: 'RecordItemCompletion', ...item };
const under = (actor: Actor, when: When = {}): PlanContext => {
  return { ...contextOf(actor, when), units: registeredUnits(document) };
};
const after = (...commands: readonly PlanCommand[]) => {
  const facts: PlanEvent[] = [];
  for (const command of commands) {
    facts.push(...planDecider.decide(command, facts.reduce(planDecider.evolve, planDecider.initial), under(admin)));
  }
  return decider(planDecider).given(facts);
};

describe('discarding a plan', () => {
  it('takes a reason, before it is adopted; twice changes nothing', () => {
    after(load)
      .when(discard, under(admin))
      .then([{ type: 'PlanDiscarded', data: { reason: 'Nạp nhầm bản thảo' } }]);
    after(load)
      .when({ ...discard, reason: ' ' }, under(admin))
      .thenRejected('REASON_REQUIRED');
    after(load, discard).when(discard, under(admin)).then([]);
    after().when(discard, under(admin)).thenRejected('NOT_FOUND');
  });

  it('is refused once it is in use', () => {
    after(load, adopt).when(discard, under(admin)).thenRejected('PLAN_ADOPTED', { status: 'adopted' });
    after(load, adopt, { type: 'ClosePlan', reason: 'Hết năm' })
      .when(discard, under(admin))
      .thenRejected('PLAN_ADOPTED', { status: 'closed' });
  });

  it('keeps the day of its adoption: another day is refused, the same and none change nothing', () => {
    const adopted = after(load, adopt);
    const on = under(admin).on;
    adopted.when(adopt, under(admin)).then([]);
    adopted.when(adopt, { ...under(admin), on: '2026-03-02' }).then([]);
    adopted.when(adopt, { ...under(admin), isDated: true }).then([]);
    adopted
      .when(adopt, { ...under(admin), on: '2026-03-02', isDated: true })
      .thenRejected('PLAN_ADOPTED', { status: 'adopted', field: 'occurredOn', adoptedOn: on });
  });

  it('leaves nothing to adopt, close or report on', () => {
    after(load, discard).when(adopt, under(admin)).thenRejected('PLAN_DISCARDED');
    after(load, discard).when({ type: 'ClosePlan', reason: 'Thôi' }, under(admin)).thenRejected('PLAN_NOT_ADOPTED');
    after(load, discard).when(done, under(admin)).thenRejected('PLAN_NOT_ADOPTED');
  });

  it('frees its id for its own area, for the same file too, and for no other area', () => {
    after(load, discard)
      .when(load, under(admin))
      .then([{ type: 'PlanImported' }]);
    after(load, discard, load)
      .when(adopt, under(admin))
      .then([{ type: 'PlanAdopted' }]);
    const issuer = { ...document.issuer, area: 'phuong-ben' };
    after(load, discard)
      .when({ type: 'ImportPlan', document: { ...document, issuer } }, under(administratorOf('room-x')))
      .thenRejected('ALREADY_EXISTS');
  });

  it('is the administrator’s alone', () => {
    after(load)
      .when(discard, under(headOf('room-a')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    after(load)
      .when(discard, under(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  });
});

describe('a plan adopted on its real, earlier date', () => {
  it('counts as adopted from that date, which is not before the plan', () => {
    const early = under(admin, { on: '2026-01-20', today: '2026-04-01' });
    const imported = planDecider.decide(load, planDecider.initial, under(admin));
    const state = imported.reduce(planDecider.evolve, planDecider.initial);
    const adopted = planDecider.decide(adopt, state, early).reduce(planDecider.evolve, state);
    expect(adopted).toMatchObject({ status: 'adopted', adoptedOn: '2026-01-20' });
    after(load)
      .when(adopt, under(admin, { on: '2026-01-14', today: '2026-04-01' }))
      .thenRejected('OCCURRED_BEFORE_PLAN');
  });
});

describe('who reports', () => {
  const task = (id: string) =>
    ({ type: 'RecordTaskCompletion', task: id, product: null, completedOn: '2026-02-20', document: null }) as const;
  const report = (id: string, actor: Actor) => after(load, adopt).when(task(id), under(actor));

  it('is whoever acts at a lead unit, or at a member of a lead set, for that task alone', () => {
    for (const actor of [officerOf('room-a'), headOf('room-b')])
      report('VI.2', actor).then([{ type: 'TaskCompleted' }]);
    report('VI.2', officerOf('center')).thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
    report('X', officerOf('room-a')).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    report('X', admin).thenRejected('UNKNOWN_TASK');
    after(load)
      .when(task('VI.2'), under(officerOf('room-a')))
      .thenRejected('PLAN_NOT_ADOPTED');
  });

  it('is nobody by a post that is over, or that only watches', () => {
    const past = post('room-a', 'officer', { to: '2026-03-01' });
    report('VI.2', person('x', past)).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    report('VI.2', person('x', post('room-a', 'auditor'))).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  });

  it('may be below the plan’s area, as its lead unit is', () => {
    const issuer = { ...document.issuer, area: 'tinh' };
    const unitSets = [{ id: 'rooms', name: 'Các đơn vị', members: ['office', 'room-a'], reading: null }];
    const provincial = { type: 'ImportPlan', document: { ...document, issuer, unitSets } } as const;
    const facts = [provincial, adopt].reduce<PlanEvent[]>((all, command) => {
      const state = all.reduce(planDecider.evolve, planDecider.initial);
      return [...all, ...planDecider.decide(command, state, under(administratorOf('office')))];
    }, []);
    expect(areaOfUnit('room-a')).toEqual(['tinh', 'tinh/phuong']);
    const once = person('x', post('office', 'officer', { to: '2026-03-01' }), post('room-a', 'officer'));
    for (const actor of [officerOf('room-a'), once]) {
      decider(planDecider)
        .given(facts)
        .when(task('VI.2'), under(actor))
        .then([{ type: 'TaskCompleted' }]);
    }
  });
});

describe('an item without a path', () => {
  it('is reported done by its lead unit, once with the same words, and corrected by others', () => {
    after(load, adopt)
      .when(done, under(officerOf('room-a')))
      .then([{ type: 'ItemCompleted', data: item }]);
    after(load, adopt, done).when(done, under(admin)).then([]);
    after(load, adopt, done)
      .when({ ...done, completedOn: '2026-04-01' }, under(admin))
      .then([{ type: 'ItemCompleted', data: { completedOn: '2026-04-01' } }]);
  });

  it('is one of the plan, in time or late, and never one that proposals are written under', () => {
    const named = (id: string) => after(load, adopt).when({ ...done, item: id }, under(admin));
    named('IX').thenRejected('UNKNOWN_ITEM', { field: 'item' });
    named('I.1').thenRejected('ITEM_HAS_PATH', { field: 'item' });
    const standing = (completedOn: string | null, today: string) => {
      const completions = completedOn === null ? [] : [{ ...item, completedOn }];
      return itemsReported(document, completions, today).map((one) => [one.item, one.due, one.standing]);
    };
    expect(standing('2026-03-31', '2026-05-01')).toEqual([['II.9', '2026-03-31', 'on-time']]);
    expect(standing('2026-04-01', '2026-05-01')).toEqual([['II.9', '2026-03-31', 'late']]);
    expect(standing(null, '2026-04-01')).toEqual([['II.9', '2026-03-31', 'late']]);
    expect(standing(null, '2026-03-31')).toEqual([['II.9', '2026-03-31', 'ahead']]);
  });

  it('is not reported for a day to come', () =>
    after(load, adopt)
      .when({ ...done, completedOn: '2026-04-02' }, under(admin))
      .thenRejected('OCCURRED_IN_FUTURE'));
});
