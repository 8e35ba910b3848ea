import { administratorOf, auditorOf, carrier, contextOf, decider, officerOf, person, post } from '@app/testing';
import { isInForce } from '../access/policy.js';
import { CONFIRMED_ROLES, ROLES, type Role } from '../kernel/roles.js';
import { personCodec } from './events.js';
import type { Actor, PersonActor } from '../kernel/actor.js';
import type { UnitState } from '../unit/unit.js';
import { personDecider, type PersonCommand, type PersonContext, type PersonEvent } from './person.js';

const WARD = ['tinh', 'tinh/phuong'];
const room: UnitState = {
  status: 'registered',
  ended: null,
  name: 'UBND phường',
  area: WARD,
  roles: ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'],
};
const [appointer, above] = [administratorOf('ward'), administratorOf('office')];
const second = person('second', post('ward', 'administrator'));
const [registering, confirming]: readonly PersonCommand[] = [
  { type: 'RegisterPerson', area: WARD },
  { type: 'ConfirmAppointment', appointment: 'c1/appointment' },
];
const declining = { type: 'DeclineAppointment', appointment: 'c1/appointment', reason: 'Chưa có quyết định' } as const;
const appointing = (role: Role = 'head', to: string | null = null): PersonCommand => ({
  type: 'AppointPerson',
  unit: 'ward',
  role,
  title: 'Chức danh',
  from: '2026-01-01',
  to,
});
const ending = (lastDay: string): PersonCommand => ({ type: 'EndAppointment', appointment: 'c1/appointment', lastDay });

const under = (actor: Actor, change: Partial<PersonContext> = {}): PersonContext => ({
  ...contextOf(actor),
  unit: room,
  person: 'p1',
  confirming: true,
  ...change,
});
const facts = (...steps: readonly (readonly [PersonCommand, PersonContext])[]) => {
  const told: PersonEvent[] = [];
  for (const [command, context] of steps) {
    told.push(...personDecider.decide(command, told.reduce(personDecider.evolve, personDecider.initial), context));
  }
  return told;
};
const granted = (role: Role = 'head', to: string | null = null) =>
  facts([registering!, under(appointer)], [appointing(role, to), under(appointer)]);
const followed = (told: readonly PersonEvent[], command: PersonCommand, context: PersonContext) => [
  ...told,
  ...personDecider.decide(command, told.reduce(personDecider.evolve, personDecider.initial), context),
];
const after = (told: readonly PersonEvent[]) => decider(personDecider).given(told);
const postIn = (told: readonly PersonEvent[]) =>
  told.reduce(personDecider.evolve, personDecider.initial).appointments.at(-1)!;

describe('a post that approves, signs, examines, decides or administers', () => {
  it('waits for a second administrator; one that drafts, assesses or reads does not', () => {
    const awaited = ROLES.filter((role) => postIn(granted(role)).confirmation === 'awaited');
    expect(awaited.sort()).toEqual([...CONFIRMED_ROLES].sort());
    expect(CONFIRMED_ROLES).toEqual(['head', 'leader', 'examiner', 'approver', 'administrator']);
  });

  it('gives no authority until then, and none once it is declined', () => {
    const inForce = (told: readonly PersonEvent[]) => isInForce(postIn(told), '2026-04-01');
    expect(inForce(granted())).toBe(false);
    expect(inForce(followed(granted(), confirming!, under(second)))).toBe(true);
    expect(inForce(followed(granted(), declining, under(second)))).toBe(false);
  });

  it('is in force at once where the installation grants it, or the setting is off', () => {
    const byInstallation = facts([registering!, under(carrier)], [appointing(), under(carrier)]);
    const switchedOff = facts(
      [registering!, under(appointer)],
      [appointing(), under(appointer, { confirming: false })],
    );
    expect([postIn(byInstallation), postIn(switchedOff)].map(({ confirmation }) => confirmation)).toEqual([
      'unneeded',
      'unneeded',
    ]);
  });

  it('of an older log stays in force, marked as granted before', () => {
    const { confirmation: _, ...old } = { ...post('ward', 'head') };
    expect(personCodec.read('PersonAppointed.v1', { ...old }).data).toEqual({ ...old, confirmation: 'older' });
    expect(isInForce(post('ward', 'head', { confirmation: 'older' }), '2026-04-01')).toBe(true);
  });
});

describe('confirming', () => {
  it('is another administrator’s of that area, one above, or the installation’s', () => {
    for (const actor of [second, above, carrier]) {
      after(granted())
        .when(confirming!, under(actor))
        .then([{ type: 'AppointmentConfirmed' }]);
    }
  });

  it('is neither the appointer’s nor the holder’s, nor anybody’s who administers elsewhere or nothing', () => {
    const self = person('p1', post('ward', 'administrator'));
    const refused: readonly (readonly [PersonActor, string])[] = [
      [appointer, 'OWN_APPOINTMENT'],
      [self, 'OWN_POST'],
      [administratorOf('room-x'), 'OTHER_AREA'],
      [officerOf('room-a'), 'NO_ROLE'],
      [auditorOf('office'), 'NO_ROLE'],
      [person('s', post('ward', 'administrator', { confirmation: 'awaited' })), 'NO_ROLE'],
    ];
    for (const [actor, rule] of refused) {
      after(granted()).when(confirming!, under(actor)).thenRejected('FORBIDDEN', { rule });
    }
  });

  it('again changes nothing; of what is declined, over or in need of none it is refused', () => {
    const confirmed = followed(granted(), confirming!, under(second));
    after(confirmed).when(confirming!, under(above)).then([]);
    const declined = followed(granted(), declining, under(second));
    for (const told of [declined, granted('head', '2026-03-31'), granted('officer')]) {
      after(told).when(confirming!, under(second)).thenRejected('NOT_AWAITED');
    }
    after([]).when(confirming!, under(second)).thenRejected('NOT_FOUND', { field: 'appointment' });
  });
});

describe('declining', () => {
  it('takes a reason, and is the appointer’s too', () => {
    after(granted())
      .when({ ...declining, reason: '' }, under(second))
      .thenRejected('REASON_REQUIRED');
    for (const actor of [second, appointer]) {
      after(granted())
        .when(declining, under(actor))
        .then([{ type: 'AppointmentDeclined', data: { reason: declining.reason } }]);
    }
  });

  it('comes too late for a post in force, and is no process’s', () => {
    const confirmed = followed(granted(), confirming!, under(second));
    after(confirmed).when(declining, under(above)).thenRejected('NOT_AWAITED');
    after(granted()).when(declining, under(carrier)).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' });
  });
});

describe('posts of one’s own and of people above', () => {
  const self = person('p1', post('ward', 'administrator'), post('office', 'administrator'));

  it('are nobody’s to grant or end, whatever else they administer', () => {
    after(granted('officer')).when(appointing(), under(self)).thenRejected('FORBIDDEN', { rule: 'OWN_POST' });
    after(granted('officer')).when(ending('2026-06-30'), under(self)).thenRejected('FORBIDDEN', { rule: 'OWN_POST' });
  });

  it('keep an administrator off who administers less than the holder’s posts, held, to come or awaited', () => {
    const office: UnitState = { ...room, area: ['tinh'] };
    const alsoAbove = (from: string, to: string | null) => {
      const command = { ...appointing('head', to), from } as PersonCommand;
      return followed(granted('officer'), command, under(above, { unit: office }));
    };
    for (const told of [alsoAbove('2026-01-01', null), alsoAbove('2027-01-01', null)]) {
      after(told).when(ending('2026-06-30'), under(appointer)).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
      after(told).when(appointing(), under(appointer)).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
      after(told)
        .when(ending('2026-06-30'), under(above))
        .then([{ type: 'AppointmentEnded' }]);
    }
    after(alsoAbove('2026-01-01', '2026-03-31'))
      .when(ending('2026-06-30'), under(appointer))
      .then([{ type: 'AppointmentEnded' }]);
  });

  it('are not granted above what one administers', () =>
    after(granted('officer'))
      .when(appointing(), under(appointer, { unit: { ...room, area: ['tinh'] } }))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' }));

  it('of an administrator end only by one who stays for longer', () => {
    const leaving = person('leaving', post('ward', 'administrator', { to: '2026-06-30' }));
    after(granted('administrator')).when(ending('2026-06-30'), under(leaving)).thenRejected('LAST_ADMINISTRATOR');
    after(granted('administrator'))
      .when(ending('2026-06-29'), under(leaving))
      .then([{ type: 'AppointmentEnded' }]);
    after(granted('administrator'))
      .when(ending('2026-06-30'), under(above))
      .then([{ type: 'AppointmentEnded' }]);
    after(granted('officer'))
      .when(ending('2026-06-30'), under(leaving))
      .then([{ type: 'AppointmentEnded' }]);
  });
});
