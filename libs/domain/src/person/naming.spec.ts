import { administratorOf, carrier, contextOf, decider, officerOf } from '@app/testing';
import type { UnitState } from '../unit/unit.js';
import { personDecider, type PersonContext, type PersonEvent } from './person.js';

const today = contextOf(carrier).today;
const WARD = ['tinh', 'tinh/phuong'];
const unit: UnitState = { status: 'none' };
const under = (unitOf = 'ward'): PersonContext => ({
  ...contextOf(administratorOf(unitOf)),
  person: 'p1',
  confirming: true,
  unit,
});
const by = { process: 'installation' } as const;
const registered: PersonEvent = { type: 'PersonRegistered', data: { area: WARD }, by, on: '2026-01-01' };
const appointed = (id: string, area: readonly string[], from = '2026-01-01', to: string | null = null): PersonEvent => {
  const data = {
    id,
    unit: 'u',
    area,
    role: 'officer',
    title: 'Chuyên viên',
    from,
    to,
    confirmation: 'unneeded',
  } as const;
  return { type: 'PersonAppointed', data, by, on: '2026-01-01' };
};
const erased: PersonEvent = { type: 'NameErased', data: {}, by, on: '2026-01-01' };
const after = (...facts: readonly PersonEvent[]) => decider(personDecider).given(facts);
const [renaming, erasing] = [{ type: 'RenamePerson' }, { type: 'EraseName' }] as const;

describe('setting a name', () => {
  it('is a fact each time, and the name is not in it', () =>
    after(registered)
      .when(renaming, under())
      .then([{ type: 'PersonRenamed', data: {} }]));

  it('is refused of who is not registered, and of who was erased', () => {
    after().when(renaming, under()).thenRejected('NOT_FOUND', { field: 'person' });
    after(registered, erased).when(renaming, under()).thenRejected('PERSON_ERASED', { field: 'person' });
  });
});

describe('erasing a name', () => {
  it('ends every post that is held or to come, too', () =>
    after(
      registered,
      appointed('held', WARD),
      appointed('over', WARD, '2025-01-01', '2025-12-31'),
      appointed('later', WARD, '2027-01-01'),
    )
      .when(erasing, under())
      .then([
        { type: 'AppointmentEnded', data: { appointment: 'held', lastDay: today } },
        { type: 'AppointmentEnded', data: { appointment: 'later', lastDay: today } },
        { type: 'NameErased', data: {} },
      ]));

  it('of who was erased changes nothing, and nobody appoints them again', () => {
    after(registered, erased).when(erasing, under()).then([]);
    const post = { unit: 'u', role: 'officer', title: 'Chuyên viên', from: '2026-01-01', to: null } as const;
    after(registered, erased)
      .when({ type: 'AppointPerson', ...post }, under())
      .thenRejected('PERSON_ERASED', { field: 'person' });
  });
});

it.each([renaming, erasing])('%j takes an administrator of every area where the person is and acts', (command) => {
  after(registered)
    .when(command, { ...under(), ...contextOf(officerOf('room-a')) })
    .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  after(registered).when(command, under('room-x')).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  const above = after(registered, appointed('above', ['tinh']));
  above.when(command, under()).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  const beside = after(
    registered,
    appointed('here', WARD),
    appointed('beside', ['tinh', 'tinh/phuong-ben'], '2030-01-01'),
  );
  beside.when(command, under()).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  const once = [registered, appointed('above once', ['tinh'], '2025-01-01', '2025-12-31')];
  const state = once.reduce(personDecider.evolve, personDecider.initial);
  expect(personDecider.decide(command, state, under()).length).toBeGreaterThan(0);
});
