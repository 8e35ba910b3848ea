import { administratorOf, carrier, contextOf, decider, person, post } from '@app/testing';
import type { Authority, Confirmation } from '../kernel/actor.js';
import type { Role } from '../kernel/roles.js';
import { personDecider, type PersonContext, type PersonEvent } from './person.js';

const WARD = ['tinh', 'tinh/phuong'];
const under = (unitOf = 'ward', over: Partial<PersonContext> = {}): PersonContext => ({
  ...contextOf(administratorOf(unitOf)),
  person: 'p1',
  confirming: true,
  unit: { status: 'none' },
  ...over,
});
const by = { process: 'installation' } as const;
const registered: PersonEvent = { type: 'PersonRegistered', data: { area: WARD }, by, on: '2026-01-01' };
const ON = '2026-03-01';
const post0 = post('ward', 'administrator');
const own = (name: string): Authority => ({
  person: name,
  appointment: 'a',
  unit: 'ward',
  role: 'administrator',
  title: 'Quản trị viên',
});
const setBy = (name: string, appointments: readonly string[] = ['head']): PersonEvent => ({
  type: 'PasswordReset',
  data: { appointments },
  by: own(name),
  on: ON,
});
const appointed = (
  id: string,
  role: Role,
  over: { to?: string; confirmation?: Confirmation } = {},
  granter: Authority = by,
): PersonEvent => {
  const { to = null, confirmation = 'confirmed' } = over;
  const post = { id, unit: 'u', area: WARD, role, title: 'Cán bộ', from: '2025-01-01', to, confirmation };
  return { type: 'PersonAppointed', data: post, by: granter, on: '2026-01-01' };
};
const after = (...facts: readonly PersonEvent[]) => decider(personDecider).given(facts);
const reset = { type: 'ResetPassword' } as const;

describe('a password that an administrator sets for somebody', () => {
  it('lets the posts that bind others wait for a second administrator, and no other', () =>
    after(
      registered,
      appointed('head', 'head'),
      appointed('older', 'approver', { confirmation: 'older' }),
      appointed('officer', 'officer', { confirmation: 'unneeded' }),
      appointed('over', 'leader', { to: '2025-12-31' }),
    )
      .when(reset, under())
      .then([{ type: 'PasswordReset', data: { appointments: ['head', 'older'] } }]));

  it('leaves posts as they are where none is confirmed, and where the installation sets it', () => {
    const head = appointed('head', 'head');
    const nothing = [{ type: 'PasswordReset', data: { appointments: [] } }] as const;
    after(registered, head)
      .when(reset, under('ward', { confirming: false }))
      .then(nothing);
    after(registered, head)
      .when(reset, { ...under(), ...contextOf(carrier) })
      .thenRejected('FORBIDDEN');
  });

  it('cannot be confirmed by whoever set it', () => {
    const confirm = { type: 'ConfirmAppointment', appointment: 'head' } as const;
    const own = administratorOf('ward');
    const set: PersonEvent = {
      type: 'PasswordReset',
      data: { appointments: ['head'] },
      by: { person: own.id, appointment: 'a', unit: 'ward', role: 'administrator', title: 'Quản trị viên' },
      on: '2026-03-01',
    };
    const given = after(registered, appointed('head', 'head'), set);
    given.when(confirm, under('ward')).thenRejected('FORBIDDEN', { rule: 'OWN_APPOINTMENT' });
    given.when(confirm, under('office')).then([{ type: 'AppointmentConfirmed', data: { appointment: 'head' } }]);
  });

  it('leaves who granted a post as they are, and neither they nor anybody who set it confirms', () => {
    const told = [registered, appointed('head', 'head', { confirmation: 'awaited' }, own('b')), setBy('a'), setBy('c')];
    const confirm = { type: 'ConfirmAppointment', appointment: 'head' } as const;
    const [post] = told.reduce(personDecider.evolve, personDecider.initial).appointments;
    expect([post?.appointedBy, post?.resetBy]).toEqual([own('b'), ['a', 'c']]);
    for (const name of ['a', 'b', 'c']) {
      after(...told)
        .when(confirm, under('ward', contextOf(person(name, post0))))
        .thenRejected('FORBIDDEN', { rule: 'OWN_APPOINTMENT' });
    }
    after(...told)
      .when(confirm, under('ward', contextOf(person('d', post0))))
      .then([{ type: 'AppointmentConfirmed' }]);
  });

  it('counts for a post that is granted after it, and no more once another confirmed the post', () => {
    const later = appointed('head', 'head', { confirmation: 'awaited' }, own('b'));
    const confirm = { type: 'ConfirmAppointment', appointment: 'head' } as const;
    const asA = under('ward', contextOf(person('a', post0)));
    after(registered, setBy('a', []), later).when(confirm, asA).thenRejected('FORBIDDEN', { rule: 'OWN_APPOINTMENT' });
    const confirmed: PersonEvent = {
      type: 'AppointmentConfirmed',
      data: { appointment: 'head' },
      by: own('d'),
      on: ON,
    };
    after(registered, later, setBy('a'), confirmed, setBy('d'))
      .when(confirm, asA)
      .then([{ type: 'AppointmentConfirmed' }]);
  });

  it('folds over ten thousand posts in one pass', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `post-${String(n)}`);
    const told = [registered, ...ids.map((id) => appointed(id, 'head'))];
    let read = 0;
    const counted = new Proxy(ids, { get: (list, key) => ((read += 1), Reflect.get(list, key) as unknown) });
    const state = [...told, setBy('a', counted)].reduce(personDecider.evolve, personDecider.initial);
    expect(state.appointments.filter(({ confirmation }) => confirmation === 'awaited')).toHaveLength(10_000);
    expect(read).toBeLessThan(30_000);
  });

  it('is refused of oneself, and of who is not registered', () => {
    after().when(reset, under()).thenRejected('NOT_FOUND', { field: 'person' });
    const self = { person: administratorOf('ward').id };
    after(registered).when(reset, under('ward', self)).thenRejected('FORBIDDEN', { rule: 'OWN_POST' });
  });
});
