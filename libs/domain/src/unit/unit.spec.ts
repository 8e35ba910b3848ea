import { administratorOf, carrier, contextOf, decider, headOf } from '@app/testing';
import type { ActingRole } from '../kernel/roles.js';
import type { Actor } from '../kernel/actor.js';
import { unitDecider, type UnitCommand, type UnitEvent } from './unit.js';

const register = (roles: readonly ActingRole[], name = 'Phòng Tư pháp'): UnitCommand => ({
  type: 'RegisterUnit',
  name,
  area: ['tinh', 'tinh/phuong'],
  roles,
});
const given = (...facts: readonly UnitEvent[]) => decider(unitDecider).given(facts);
const admin = administratorOf('ward');
const decided = (command: UnitCommand, facts: readonly UnitEvent[], actor: Actor) =>
  unitDecider.decide(command, facts.reduce(unitDecider.evolve, unitDecider.initial), contextOf(actor));
const known = decided(register(['officer']), [], carrier);

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

  it('is the administrator’s of its area, or the installation’s', () => {
    given()
      .when(register(['officer']), contextOf(administratorOf('ward')))
      .then([{ type: 'UnitRegistered', data: { name: 'Phòng Tư pháp' } }]);
    given()
      .when(register(['officer']), contextOf(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given()
      .when(register(['officer']), contextOf(headOf('room-a')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  });

  it('stands on a path that is no deeper than the levels of areas, and not too long', () => {
    const deep = ['tinh', 'tinh/a', 'tinh/a/b', 'tinh/a/b/c'];
    const long = ['tinh', `tinh/${'a'.repeat(80)}`, `tinh/${'a'.repeat(80)}/${'b'.repeat(80)}`];
    for (const area of [deep, long, []]) {
      given()
        .when({ ...register(['officer']), area } as UnitCommand, contextOf(carrier))
        .thenRejected('BAD_AREA', { field: 'area' });
    }
  });

  it('gives a person’s id no second meaning', () => {
    given(...known)
      .when(register(['officer']), contextOf(admin))
      .then([]);
    given(...known)
      .when(register(['officer', 'head']), contextOf(admin))
      .thenRejected('ALREADY_EXISTS', { field: 'id' });
    given(...known)
      .when(register(['officer'], 'Phòng khác'), contextOf(admin))
      .thenRejected('ALREADY_EXISTS', { field: 'id' });
  });

  it('leaves an id with the area that registered it, whoever asks', () => {
    const elsewhere: UnitCommand = { ...register(['officer']), area: ['tinh', 'tinh/phuong-ben'] } as UnitCommand;
    for (const actor of [carrier, administratorOf('room-x'), administratorOf('office')]) {
      given(...known)
        .when(elsewhere, contextOf(actor))
        .thenRejected('ALREADY_EXISTS', { field: 'id' });
    }
  });

  it('for a plan goes no further than its importer administered', () => {
    const beside = [['tinh', 'tinh/phuong-ben']];
    given()
      .when({ ...register(['officer']), within: beside } as UnitCommand, contextOf(carrier))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given()
      .when({ ...register(['officer']), within: [['tinh']] } as UnitCommand, contextOf(carrier))
      .then([{ type: 'UnitRegistered' }]);
  });
});

describe('changing a unit', () => {
  const change = (name: string, roles: readonly ActingRole[]): UnitCommand => ({ type: 'ChangeUnit', name, roles });

  it('renames it and adds roles', () =>
    given(...known)
      .when(change('Phòng Hộ tịch', ['officer', 'head']), contextOf(admin))
      .then([{ type: 'UnitChanged', data: { name: 'Phòng Hộ tịch', roles: ['officer', 'head'] } }]));

  it('to what it is changes nothing', () =>
    given(...known)
      .when(change('Phòng Tư pháp', ['officer']), contextOf(admin))
      .then([]));

  it('takes no role away', () =>
    given(...known)
      .when(change('Phòng Tư pháp', ['head']), contextOf(admin))
      .thenRejected('ROLE_KEPT', { kept: ['officer'] }));

  it('is the administrator’s of its area or above, and of nobody else', () => {
    const renamed = change('Phòng Hộ tịch', ['officer']);
    given(...known)
      .when(renamed, contextOf(administratorOf('office')))
      .then([{ type: 'UnitChanged' }]);
    given(...known)
      .when(renamed, contextOf(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given(...known)
      .when(renamed, contextOf(carrier))
      .thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' });
    given().when(renamed, contextOf(admin)).thenRejected('NOT_FOUND');
  });

  it('holds when a plan adds roles later', () => {
    const facts = [...known, ...decided(change('Phòng Hộ tịch', ['officer']), known, admin)];
    given(...facts)
      .when(register(['head'], 'Phòng Tư pháp'), contextOf(carrier))
      .then([{ type: 'UnitRegistered', data: { name: 'Phòng Hộ tịch', roles: ['officer', 'head'] } }]);
  });
});
