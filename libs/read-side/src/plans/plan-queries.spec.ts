import type { PlanDocument } from '@app/domain';
import { administratorOf, installation, personStory, unitStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, documentOf, ELSEWHERE, imported, PROVINCE, WARD } from '../../spec-support/stories.js';
import { PersonQueries } from '../people/person-queries.js';
import { UnitQueries, type UnitListRequest } from '../units/unit-queries.js';
import { PlanQueries } from './plan-queries.js';

jest.setTimeout(60_000);

describe('plans, units and people', () => {
  let database: SpecDatabase;
  let log: SpecLog;
  const scope = [WARD];

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  it('keeps a plan as imported last, its state and its counts', async () => {
    const plans = new PlanQueries(database.dataSource);
    const report = { task: 'VI.1', product: 'Kế hoạch', completedOn: '2026-02-20', document: null };
    const remarks = [{ kind: 'gap', at: 'number', text: 'Bản gốc để trống số' }] as const;
    const document = documentOf({ id: 'p', title: 'Kế hoạch năm 2026', number: null, remarks });
    const complete = { type: 'RecordTaskCompletion', ...report } as const;
    const administrator = administratorOf('ward');
    const story = imported({ ...document, title: 'Tên cũ' })
      .does(installation, { type: 'ImportPlan', document })
      .does(installation, { type: 'AdoptPlan' })
      .does(administrator, { ...complete, completedOn: '2026-03-02' })
      .does(administrator, complete);
    await log.goOn('plan', 'p', story);
    const elsewhere = JSON.stringify(document).replaceAll(`"${PROVINCE}"`, `"${ELSEWHERE}"`);
    await log.goOn('plan', 'q', imported({ ...(JSON.parse(elsewhere) as PlanDocument), id: 'q' }));
    await projectAll(database.dataSource, log.store);
    const plan = await plans.get('p', { scope, today: '2026-05-10' });
    expect(plan).toMatchObject({
      title: 'Kế hoạch năm 2026',
      number: null,
      status: 'adopted',
      revision: 4,
      area: AREA,
      completions: [report],
    });
    expect(plan).toMatchObject({ issuer: 'UBND phường', items: 1, tasks: 1, targets: 1, remarks: 1 });
    expect(plan?.document.targets[0]?.name).toBe('Cắt giảm thời gian giải quyết so với năm 2024');
    expect((await plans.list({ scope })).items.map(({ id }) => id)).toEqual(['p']);
    expect((await plans.list({ scope, status: 'closed' })).items).toEqual([]);
    const found = async (q: string) => (await plans.list({ scope, q })).items.map(({ id }) => id);
    expect([await found('2026 kế hoạch'), await found('ubnd phuong'), await found('hoách')]).toEqual([
      ['p'],
      ['p'],
      [],
    ]);
    const first = await plans.list({ scope: [PROVINCE, ELSEWHERE], limit: 1 });
    expect((await plans.list({ scope: [PROVINCE, ELSEWHERE], limit: 1, after: first.next })).items[0]).toMatchObject({
      id: 'q',
    });
    expect(await plans.get('q', { scope, today: '2026-05-10' })).toBeNull();
  });

  it('keeps units, and names them for whoever sees them named', async () => {
    const units = new UnitQueries(database.dataSource);
    const room = { name: 'Phòng Văn hóa - Xã hội', roles: ['officer'] } as const;
    const registered = unitStory().does(installation, { type: 'RegisterUnit', area: AREA, ...room });
    const roles = ['officer', 'head'] as const;
    await log.goOn('unit', 'u1', registered.does(administratorOf('ward'), { type: 'ChangeUnit', ...room, roles }));
    const above = { name: 'UBND tỉnh Thái Nguyên', area: [PROVINCE], roles: ['approver'] } as const;
    await log.goOn('unit', 'u2', unitStory().does(installation, { type: 'RegisterUnit', ...above }));
    await projectAll(database.dataSource, log.store);
    expect((await units.list({ scope })).items).toMatchObject([{ id: 'u1', roles: ['officer', 'head'], revision: 1 }]);
    expect((await units.list({ scope: [PROVINCE] })).items.map(({ id }) => id)).toEqual(['u1', 'u2']);
    const found = async (request: Pick<UnitListRequest, 'q' | 'role'>) =>
      (await units.list({ scope: [PROVINCE], ...request })).items.map(({ id }) => id);
    expect(await found({ q: 'xa hoi phòng' })).toEqual(['u1']);
    expect(await found({ q: 'Thái U2' })).toEqual(['u2']);
    expect(await found({ q: 'xá' })).toEqual([]);
    expect(await found({ role: 'head' })).toEqual(['u1']);
    expect(await units.named(['u2', 'không có'])).toEqual([{ id: 'u2', name: above.name, area: above.area }]);
  });

  it('keeps people by id with their posts, seen wherever they hold one', async () => {
    const people = new PersonQueries(database.dataSource);
    const area = [ELSEWHERE];
    const register = { type: 'RegisterPerson', area } as const;
    const post = { unit: 'room-a', role: 'officer', title: 'Công chức', from: '2026-02-01', to: null } as const;
    const story = personStory()
      .does(installation, register)
      .does(installation, { type: 'AppointPerson', ...post }, { command: 'c' });
    await log.goOn('person', 'n1', story);
    await projectAll(database.dataSource, log.store);
    const end = { type: 'EndAppointment', appointment: 'c/appointment', lastDay: '2026-03-01' } as const;
    await log.goOn('person', 'n1', story.does(administratorOf('ward'), end));
    await log.goOn('person', 'n2', personStory().does(installation, register));
    await projectAll(database.dataSource, log.store);
    const held = { ...post, id: 'c/appointment', area: AREA, confirmation: 'unneeded', to: '2026-03-01' };
    const unsettled = { appointedBy: { process: 'installation' }, resetBy: [], settledBy: null, reason: null };
    expect((await people.list({ scope })).items).toEqual([
      { id: 'n1', revision: 2, area, appointments: [{ ...held, ...unsettled }] },
    ]);
    expect((await people.list({ scope: area })).items.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect((await people.list({ scope: area, unit: 'room-a' })).items.map(({ id }) => id)).toEqual(['n1']);
    expect((await people.list({ scope: area, unit: 'room' })).items).toEqual([]);
    expect(await people.get('n2', { scope })).toBeNull();
    expect(await people.get('n1', { scope })).toMatchObject({ id: 'n1' });
  });
});
