import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { AREA, imported } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { PersonQueries } from '../people/person-queries.js';
import { UnitQueries } from '../units/unit-queries.js';
import { PlanQueries } from './plan-queries.js';

jest.setTimeout(60_000);

describe('plans, units and people', () => {
  let database: SpecDatabase;
  let log: SpecLog;
  const by = { process: 'installation' };
  const on = '2026-02-01';
  const scope = ['19.gia-sang'];

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
    const report = { task: '2.1', product: null, completedOn: '2026-02-20', document: null };
    await log.tell('plan', 'p', [
      imported('p', 'Tên cũ'),
      imported('p', 'Kế hoạch năm 2026'),
      { type: 'PlanAdopted', data: { number: null, date: null }, by, on },
      { type: 'TaskCompleted', data: { ...report, completedOn: '2026-03-02' }, by, on },
      { type: 'TaskCompleted', data: report, by, on },
    ]);
    await log.tell('plan', 'q', [imported('q', 'Kế hoạch phường khác', ['31', '31.hong-an'])]);
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
    expect(plan).toMatchObject({ issuer: 'Chủ tịch UBND phường', items: 0, tasks: 0, targets: 1, remarks: 1 });
    expect(plan?.document.targets[0]?.name).toBe('Giảm 50% thời gian');
    expect((await plans.list({ scope })).items.map(({ id }) => id)).toEqual(['p']);
    expect((await plans.list({ scope, status: 'closed' })).items).toEqual([]);
    const first = await plans.list({ scope: ['19', '31'], limit: 1 });
    expect((await plans.list({ scope: ['19', '31'], limit: 1, after: first.next })).items[0]).toMatchObject({
      id: 'q',
    });
    expect(await plans.get('q', { scope, today: '2026-05-10' })).toBeNull();
  });

  it('keeps units, and names them for whoever sees them named', async () => {
    const units = new UnitQueries(database.dataSource);
    await log.tell('unit', 'u1', [
      { type: 'UnitRegistered', data: { name: 'Phòng Văn hóa - Xã hội', area: AREA, roles: ['officer'] }, by, on },
      {
        type: 'UnitRegistered',
        data: { name: 'Phòng Văn hóa - Xã hội', area: AREA, roles: ['officer', 'head'] },
        by,
        on,
      },
    ]);
    await log.tell('unit', 'u2', [
      { type: 'UnitRegistered', data: { name: 'UBND tỉnh Thái Nguyên', area: ['19'], roles: ['approver'] }, by, on },
    ]);
    await projectAll(database.dataSource, log.store);
    expect((await units.list({ scope })).items).toMatchObject([{ id: 'u1', roles: ['officer', 'head'], revision: 1 }]);
    expect((await units.list({ scope: ['19'] })).items.map(({ id }) => id)).toEqual(['u1', 'u2']);
    expect(await units.names(['u2', 'không có'])).toEqual(new Map([['u2', 'UBND tỉnh Thái Nguyên']]));
  });

  it('keeps people by id with their posts, seen wherever they hold one', async () => {
    const people = new PersonQueries(database.dataSource);
    const post = {
      id: 'bn1',
      unit: 'u1',
      area: AREA,
      role: 'officer',
      title: 'Công chức',
      from: on,
      to: null,
      confirmation: 'unneeded',
    } as const;
    await log.tell('person', 'n1', [
      { type: 'PersonRegistered', data: { area: ['31'] }, by, on },
      { type: 'PersonAppointed', data: post, by, on },
    ]);
    await projectAll(database.dataSource, log.store);
    await log.tell('person', 'n1', [
      { type: 'AppointmentEnded', data: { appointment: 'bn1', lastDay: '2026-03-01' }, by, on: '2026-03-01' },
    ]);
    await log.tell('person', 'n2', [{ type: 'PersonRegistered', data: { area: ['31'] }, by, on }]);
    await projectAll(database.dataSource, log.store);
    const unsettled = { appointedBy: by, resetBy: [], settledBy: null, reason: null };
    expect((await people.list({ scope })).items).toEqual([
      { id: 'n1', revision: 2, area: ['31'], appointments: [{ ...post, to: '2026-03-01', ...unsettled }] },
    ]);
    expect((await people.list({ scope: ['31'] })).items.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(await people.get('n2', { scope })).toBeNull();
    expect(await people.get('n1', { scope })).toMatchObject({ id: 'n1' });
  });
});
