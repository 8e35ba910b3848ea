import { administratorOf, carrier, contextOf, decider, officerOf } from '@app/testing';
import type { Role } from '../kernel/roles.js';
import type { Actor } from '../kernel/actor.js';
import type { UnitState } from '../unit/unit.js';
import { personDecider, type PersonCommand, type PersonContext, type PersonEvent } from './person.js';

const room: UnitState = {
  status: 'registered',
  ended: null,
  name: 'Phòng Tư pháp',
  area: ['tinh', 'tinh/phuong'],
  roles: ['officer', 'head'],
};
const admin = administratorOf('ward');
const under = (actor: Actor = admin, unit: UnitState = room, command = 'c1'): PersonContext => ({
  ...contextOf(actor, { command }),
  unit,
  person: 'p1',
  confirming: true,
});
const registering: PersonCommand = { type: 'RegisterPerson', area: ['tinh', 'tinh/phuong'] };
const appointing = (role: Role = 'officer') =>
  ({ type: 'AppointPerson', unit: 'room-a', role, title: 'Chuyên viên', from: '2026-01-01', to: null }) as const;
const ending = { type: 'EndAppointment', appointment: 'c1/appointment', lastDay: '2026-06-30' } as const;

const after = (...commands: readonly PersonCommand[]) => {
  const facts: PersonEvent[] = [];
  for (const command of commands) {
    facts.push(...personDecider.decide(command, facts.reduce(personDecider.evolve, personDecider.initial), under()));
  }
  return decider(personDecider).given(facts);
};

describe('registering a person', () => {
  it('keeps an id and an area, and no name', () =>
    after()
      .when(registering, under())
      .then([{ type: 'PersonRegistered', data: { area: ['tinh', 'tinh/phuong'] } }]));
  it('is refused on a path deeper than the levels of areas', () =>
    after()
      .when({ type: 'RegisterPerson', area: ['a', 'a/b', 'a/b/c', 'a/b/c/d'] }, under(carrier))
      .thenRejected('BAD_AREA', { field: 'area' }));
  it('that is registered changes nothing', () => after(registering).when(registering, under()).then([]));
  it('is done by the installation before there is anybody', () =>
    after()
      .when(registering, under(carrier))
      .then([{ type: 'PersonRegistered' }]));
  it('is the administrator’s of that area', () => {
    after()
      .when(registering, under(officerOf('room-a')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    after()
      .when(registering, under(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  });
});

describe('appointing', () => {
  it('gives a dated post in the unit’s area, with an id derived from the command', () =>
    after(registering)
      .when(appointing(), under(admin, room, 'c9'))
      .then([
        {
          type: 'PersonAppointed',
          data: { id: 'c9/appointment', unit: 'room-a', area: ['tinh', 'tinh/phuong'], from: '2026-01-01', to: null },
        },
      ]));
  it('takes only roles that the unit knows', () =>
    after(registering)
      .when(appointing('leader'), under())
      .thenRejected('UNKNOWN_UNIT', { field: 'role', possible: ['officer', 'head'] }));
  it('takes nobody in once the unit has ended', () => {
    const ended: UnitState = { ...room, ended: '2026-03-31' };
    after(registering)
      .when(appointing(), under(administratorOf('ward'), ended))
      .thenRejected('UNIT_ENDED', { field: 'unit' });
  });
  it('makes auditors and administrators at any unit', () => {
    for (const role of ['auditor', 'administrator'] as const) {
      after(registering)
        .when(appointing(role), under())
        .then([{ type: 'PersonAppointed', data: { role } }]);
    }
  });
  it('draws nobody in from an area that the administrator has no authority over', () => {
    const there: UnitState = { ...room, area: ['tinh', 'tinh/phuong-ben'] };
    after(registering, appointing())
      .when(appointing(), under(administratorOf('room-x'), there))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  });
  it('refuses a term that ends before it begins', () => {
    after(registering)
      .when({ ...appointing(), to: '2025-12-31' }, under())
      .thenRejected('BAD_TERM', { field: 'to' });
    after(registering, appointing())
      .when({ ...ending, lastDay: '2025-12-31' }, under())
      .thenRejected('BAD_TERM', { field: 'lastDay' });
    after(registering, appointing(), ending)
      .when({ ...ending, lastDay: '2026-12-31' }, under())
      .thenRejected('BAD_TERM', { field: 'lastDay', to: '2026-06-30' });
  });
  it('refuses one from before there were such units', () => {
    after(registering)
      .when({ ...appointing(), from: '1945-09-01' }, under())
      .thenRejected('BAD_TERM', { field: 'from', earliest: '1945-09-02' });
    after(registering)
      .when({ ...appointing(), from: '1945-09-02' }, under())
      .then([{ type: 'PersonAppointed' }]);
  });
  it('gives a person two hundred posts in force or to come, and no more', () => {
    const post = {
      unit: 'room-a',
      area: room.area,
      role: 'officer',
      title: 'Chuyên viên',
      from: '2026-01-01',
    } as const;
    const told = (count: number, to: string | null): PersonEvent[] =>
      Array.from({ length: count }, (_, n) => ({
        type: 'PersonAppointed',
        data: { ...post, id: `${String(to)}-${String(n)}`, to, confirmation: 'unneeded' },
        by: { process: 'installation' },
        on: '2026-01-01',
      }));
    const registered: PersonEvent = {
      type: 'PersonRegistered',
      data: { area: room.area },
      by: { process: 'installation' },
      on: '2026-01-01',
    };
    decider(personDecider)
      .given([registered, ...told(199, null), ...told(100, '2026-01-02')])
      .when(appointing(), under())
      .then([{ type: 'PersonAppointed' }]);
    decider(personDecider)
      .given([registered, ...told(200, null)])
      .when(appointing(), under())
      .thenRejected('POSTS_FULL', { most: 200 });
  });
  it('needs a registered person and a known unit', () => {
    after().when(appointing(), under()).thenRejected('NOT_FOUND', { field: 'person' });
    after(registering)
      .when(appointing(), under(admin, { status: 'none' }))
      .thenRejected('UNKNOWN_UNIT', { field: 'unit' });
  });
  it('is the administrator’s of the unit’s area', () =>
    after(registering)
      .when(appointing(), under(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' }));
});

describe('ending an appointment', () => {
  it('sets its last day', () =>
    after(registering, appointing())
      .when(ending, under())
      .then([{ type: 'AppointmentEnded', data: { lastDay: '2026-06-30' } }]));
  it('that ends on that day already changes nothing', () =>
    after(registering, appointing(), ending).when(ending, under()).then([]));
  it('is refused where there is none', () =>
    after(registering).when(ending, under()).thenRejected('NOT_FOUND', { field: 'appointment' }));
  it('is no process’s', () =>
    after(registering, appointing()).when(ending, under(carrier)).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' }));
});
