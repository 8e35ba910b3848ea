import { administratorOf, carrier, contextOf, decider } from '@app/testing';
import type { Confirmation } from '../kernel/actor.js';
import type { Role } from '../kernel/roles.js';
import { personDecider, type PersonContext, type PersonEvent } from './person.js';

const ward = ['tinh', 'tinh/phuong'];
const under = (unitOf = 'ward', over: Partial<PersonContext> = {}): PersonContext => ({
  ...contextOf(administratorOf(unitOf)),
  person: 'p1',
  confirming: true,
  unit: { status: 'none' },
  ...over,
});
const by = { process: 'installation' } as const;
const registered: PersonEvent = { type: 'PersonRegistered', data: { area: ward }, by, on: '2026-01-01' };
const appointed = (id: string, role: Role, over: { to?: string; confirmation?: Confirmation } = {}): PersonEvent => {
  const { to = null, confirmation = 'confirmed' } = over;
  const post = { id, unit: 'u', area: ward, role, title: 'Cán bộ', from: '2025-01-01', to, confirmation };
  return { type: 'PersonAppointed', data: post, by, on: '2026-01-01' };
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

  it('is refused of oneself, and of who is not registered', () => {
    after().when(reset, under()).thenRejected('NOT_FOUND', { field: 'person' });
    const self = { person: administratorOf('ward').id };
    after(registered).when(reset, under('ward', self)).thenRejected('FORBIDDEN', { rule: 'OWN_POST' });
  });
});
