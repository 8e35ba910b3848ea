import { administratorOf, carrier, contextOf, decider } from '@app/testing';
import type { ActingRole } from '../access/roles.js';
import { unitDecider, type UnitCommand, type UnitEvent } from './unit.js';

const register = (roles: readonly ActingRole[], name = 'Phòng Tư pháp'): UnitCommand => ({
  type: 'RegisterUnit',
  name,
  area: ['tinh', 'tinh/phuong'],
  roles,
});
const given = (...facts: readonly UnitEvent[]) => decider(unitDecider).given(facts);
const known = unitDecider.decide(register(['officer']), { status: 'none' }, contextOf(carrier));

describe('registering a unit', () => {
  it('takes it over from the plan that names it', () =>
    given()
      .when(register(['officer']), contextOf(carrier))
      .then([{ type: 'UnitRegistered', data: { roles: ['officer'] } }]));

  it('that is known with these roles changes nothing, in whatever order', () =>
    given(...known)
      .when(register(['officer']), contextOf(carrier))
      .then([]));

  it('adds the roles that another plan names, and keeps name and area of the first', () =>
    given(...known)
      .when(register(['head'], 'Phòng Tư pháp - Hộ tịch'), contextOf(carrier))
      .then([{ type: 'UnitRegistered', data: { name: 'Phòng Tư pháp', roles: ['officer', 'head'] } }]));

  it('is no person’s', () =>
    given()
      .when(register(['officer']), contextOf(administratorOf('office')))
      .thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' }));
});
