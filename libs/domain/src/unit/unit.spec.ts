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

describe('ending a unit', () => {
  const ending: UnitCommand = { type: 'EndUnit', reason: 'Sáp nhập' };
  const needed = { posts: 0, proposals: 0, dossiers: 0, plans: 0 };
  const free = (actor: Actor = admin) => ({ ...contextOf(actor), needed });

  it('on which nothing is left ends it, with the reason', () =>
    given(...known)
      .when(ending, free())
      .then([{ type: 'UnitEnded', data: { reason: 'Sáp nhập' } }]));

  it('is refused while a post, a proposal, a dossier or a plan needs it, or nobody knows', () => {
    for (const left of ['posts', 'proposals', 'dossiers', 'plans']) {
      given(...known)
        .when(ending, { ...free(), needed: { ...needed, [left]: 2 } })
        .thenRejected('UNIT_NEEDED', { needed: { ...needed, [left]: 2 } });
    }
    given(...known)
      .when(ending, contextOf(admin))
      .thenRejected('UNIT_NEEDED');
  });

  it('is the administrator’s of its area or above, and needs a reason', () => {
    given(...known)
      .when(ending, free(administratorOf('room-x')))
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given(...known)
      .when({ type: 'EndUnit', reason: '' }, free())
      .thenRejected('REASON_REQUIRED', { field: 'reason' });
    given().when(ending, free()).thenRejected('NOT_FOUND');
  });

  it('is final: it changes no more, its id is not used again, and to end it once more changes nothing', () => {
    const ended = [
      ...known,
      ...unitDecider.decide(ending, known.reduce(unitDecider.evolve, unitDecider.initial), free()),
    ];
    given(...ended)
      .when(ending, free())
      .then([]);
    given(...ended)
      .when({ type: 'ChangeUnit', name: 'Phòng khác', roles: ['officer'] }, free())
      .thenRejected('UNIT_ENDED');
    for (const actor of [admin, carrier]) {
      given(...ended)
        .when(register(['officer']), free(actor))
        .thenRejected('UNIT_ENDED', { field: 'id' });
    }
  });
});
