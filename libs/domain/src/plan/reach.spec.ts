import {
  administratorOf,
  carrier,
  contextOf,
  decider,
  person,
  planFixture,
  planState,
  post,
  registeredUnits,
  rejectionOf,
} from '@app/testing';
import { planCodec } from './events.js';
import type { Actor } from '../kernel/actor.js';
import type { PlanCommand } from './commands.js';
import { planDecider, type PlanContext } from './decide.js';
import type { PlanEvent } from './events.js';

const document = planFixture(['review', 'approval']);
const admin = administratorOf('ward');
const load: PlanCommand = { type: 'ImportPlan', document };
const adopt: PlanCommand = { type: 'AdoptPlan' };
const under = (actor: Actor, units = registeredUnits(document)): PlanContext => ({ ...contextOf(actor), units });
const after = (...commands: readonly PlanCommand[]) => {
  const facts: PlanEvent[] = [];
  for (const command of commands) {
    const state = facts.reduce(planDecider.evolve, planDecider.initial);
    facts.push(...planDecider.decide(command, state, under(admin)));
  }
  return decider(planDecider).given(facts);
};

describe('the units that a plan names', () => {
  const known = registeredUnits(document);
  const without = (...ids: readonly string[]) => new Map([...known].filter(([id]) => !ids.includes(id)));
  const moved = (id: string, area: readonly string[]) => {
    const unit = known.get(id)!;
    return new Map([...known, [id, unit.status === 'none' ? unit : { ...unit, area }]]);
  };
  const faultsWith = (units: typeof known, actor: Actor = admin, document = planFixture(['review', 'approval'])) => {
    const refused = rejectionOf(() =>
      planDecider.decide({ type: 'ImportPlan', document }, { status: 'none' }, under(actor, units)),
    );
    const faults = (refused?.details['faults'] ?? []) as readonly { readonly path: string; readonly rule: string }[];
    return faults.map(({ path, rule }) => `${path} ${rule}`);
  };

  it('are declared by it where its importer administers, and recorded with what that was', () =>
    after()
      .when(load, under(admin, without('room-a', 'room-b', 'center', 'ward')))
      .then([{ type: 'PlanImported', data: { within: [['tinh', 'tinh/phuong']] } }]));

  it('lie above it only where they are registered there, with these roles', () => {
    expect(faultsWith(known)).toEqual([]);
    expect(faultsWith(without('office'))).toEqual(['/units/4/id unit-not-registered']);
    expect(faultsWith(moved('office', ['tinh-khac']))).toEqual(['/units/4/id unit-not-registered']);
    const light = registeredUnits(
      planFixture([], { units: document.units.map((unit) => ({ ...unit, roles: unit.roles.slice(0, 1) })) }),
    );
    expect(faultsWith(new Map([...known, ['office', light.get('office')!]]))).toEqual([
      '/units/4/roles/1 role-not-registered',
    ]);
  });

  it('lie nowhere else, registered or not, and both are answered alike', () => {
    const abroad = (id: string, area: string) => ({ ...document.units[0]!, id, area });
    const areas = [
      ...document.areas,
      { code: 'tinh-khac', name: 'Tỉnh khác', level: 'province', parent: null } as const,
    ];
    const reaching = planFixture(['review', 'approval'], {
      areas,
      units: [...document.units, abroad('room-x', 'phuong-ben'), abroad('room-y', 'tinh-khac')],
    });
    const refused = ['/units/5/id unit-not-registered', '/units/6/id unit-not-registered'];
    expect(faultsWith(known, admin, reaching)).toEqual(refused);
    expect(faultsWith(registeredUnits(reaching), admin, reaching)).toEqual(refused);
  });

  it('keep their area: an id that is used elsewhere is refused, to the installation too', () => {
    expect(faultsWith(moved('room-a', ['tinh', 'tinh/phuong-ben']))).toEqual(['/units/0/id unit-of-other-area']);
    expect(faultsWith(moved('room-a', ['tinh-khac']), carrier)).toEqual(['/units/0/id unit-of-other-area']);
  });

  it('keep their name, which the plan must write, but for case and spaces; a name changed later is no fault', () => {
    const named = (name: string) => {
      const unit = known.get('room-a')!;
      return new Map([...known, ['room-a', unit.status === 'none' ? unit : { ...unit, name }]]);
    };
    expect(faultsWith(named('Phòng Nội vụ'))).toEqual(['/units/0/name unit-of-other-name']);
    expect(faultsWith(named('PHÒNG  Tư pháp'))).toEqual([]);
    after(load)
      .when(adopt, under(admin, named('Phòng Nội vụ')))
      .then([{ type: 'PlanAdopted' }]);
  });

  it('stand: one that has ended is refused, in the importer’s area and above', () => {
    for (const [id, at] of [
      ['room-a', 0],
      ['office', 4],
    ] as const) {
      const unit = known.get(id)!;
      const ended = new Map([...known, [id, unit.status === 'none' ? unit : { ...unit, ended: '2026-01-31' }]]);
      expect(faultsWith(ended)).toEqual([`/units/${String(at)}/id unit-ended`]);
    }
  });

  it('may be anywhere for the installation, and within everything that a person administers', () => {
    const wide = person('both', post('ward', 'administrator'), post('office', 'administrator'));
    expect(faultsWith(new Map(), carrier)).toEqual([]);
    expect(faultsWith(new Map(), wide)).toEqual([]);
  });

  it('are looked at again when the plan is adopted', () => {
    const imported = after(load);
    imported.when(adopt, under(admin, without('room-a'))).then([{ type: 'PlanAdopted' }]);
    for (const units of [without('office'), moved('room-a', ['tinh-khac'])]) {
      imported.when(adopt, under(admin, units)).thenRejected('INVALID_PLAN');
    }
  });
});

describe('the id of a plan', () => {
  it('belongs to the area that imported it first: nobody else puts other words under it', () => {
    const beside = { ...document, issuer: { ...document.issuer, area: 'phuong-ben' }, units: [] };
    const stolen: PlanCommand = { type: 'ImportPlan', document: { ...beside, title: 'Của phường bên' } };
    for (const commands of [[load], [load, adopt]]) {
      after(...commands)
        .when(stolen, under(administratorOf('room-x')))
        .thenRejected('ALREADY_EXISTS', { field: 'id' });
    }
  });
});

describe('a plan imported before it said what its importer administered', () => {
  it('declares units in its issuer’s area, or wherever the installation wants', () => {
    const data = { document, area: planState(document).area };
    const read = planCodec.read('PlanImported.v2', data);
    expect(read.data['within']).toEqual([data.area]);
    const old = { ...read, by: { process: 'installation' }, on: '2026-01-01' } as unknown as PlanEvent;
    expect(planDecider.evolve(planDecider.initial, old)).toMatchObject({ within: null });
  });
});
