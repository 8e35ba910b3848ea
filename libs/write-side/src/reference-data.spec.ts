import { ownerId, type PlanCommand, type PlanDocument } from '@app/domain';
import { InMemoryEventStore, InMemoryLog } from '@app/event-store';
import { hourlyRate, planFixture } from '@app/testing';
import { requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { Handle } from './handle.js';
import { ReferenceData } from './reference-data.js';

const PLAN = planFixture(['review', 'approval']);
const ADMINISTRATOR = 'admin';

/** One service writes; another on the same log reads. */
async function ground() {
  const log = new InMemoryLog();
  const clock = new SetClock();
  const writer = await startWriteService(new InMemoryEventStore(log), clock);
  const reader = await startWriteService(new InMemoryEventStore(log), clock);
  const { bus } = writer;
  const place = { name: 'UBND phường', area: ['tinh', 'tinh/phuong'], roles: ['leader'] } as const;
  await bus.execute(new Handle('unit', 'ward', { type: 'RegisterUnit', ...place }, requestOf(null)));
  await bus.execute(new Handle('person', ADMINISTRATOR, { type: 'RegisterPerson', area: [] }, requestOf(null)));
  const post = { unit: 'ward', role: 'administrator', title: 'Quản trị', from: '2026-01-01', to: null } as const;
  await bus.execute(new Handle('person', ADMINISTRATOR, { type: 'AppointPerson', ...post }, requestOf(null)));
  const plan = (command: PlanCommand) =>
    bus.execute(new Handle('plan', PLAN.id, command, requestOf(command.type === 'ClosePlan' ? ADMINISTRATOR : null)));
  return { plan, bus, reference: reader.context.get(ReferenceData) };
}

describe('reference data', () => {
  it('sees a later import, the adoption and the closing of a plan by another service', async () => {
    const { plan, reference } = await ground();
    const seen: string[] = [];
    const look = async () => {
      const state = await reference.plan(PLAN.id);
      seen.push(state.status === 'none' ? 'none' : `${state.status}: ${state.document.title}`);
    };
    const amended: PlanDocument = { ...PLAN, title: 'Bản sửa' };
    await look();
    await plan({ type: 'ImportPlan', document: PLAN });
    await look();
    await plan({ type: 'ImportPlan', document: amended });
    await look();
    await plan({ type: 'AdoptPlan' });
    await look();
    await plan({ type: 'ClosePlan', reason: 'Hết thời hạn' });
    await look();
    expect(seen).toEqual([
      'none',
      `imported: ${PLAN.title}`,
      'imported: Bản sửa',
      'adopted: Bản sửa',
      'closed: Bản sửa',
    ]);
  });

  it('knows the posts of a person as they stand, and nothing of a stranger', async () => {
    const { bus, reference } = await ground();
    const [post] = (await reference.posts(ADMINISTRATOR)) ?? [];
    expect([post?.role, post?.unit, post?.to]).toEqual(['administrator', 'ward', null]);
    const end = { type: 'EndAppointment', appointment: post?.id ?? '', lastDay: '2026-04-30' } as const;
    const other = { unit: 'ward', role: 'administrator', title: 'Quản trị', from: '2026-01-01', to: null } as const;
    await bus.execute(new Handle('person', 'other', { type: 'RegisterPerson', area: [] }, requestOf(null)));
    await bus.execute(new Handle('person', 'other', { type: 'AppointPerson', ...other }, requestOf(null)));
    await bus.execute(new Handle('person', ADMINISTRATOR, end, requestOf('other')));
    expect((await reference.posts(ADMINISTRATOR))?.map(({ to }) => to)).toEqual(['2026-04-30']);
    expect(await reference.posts('nobody')).toBeNull();
    expect(await reference.actor({ kind: 'person', id: 'nobody' })).toEqual({
      kind: 'person',
      id: 'nobody',
      appointments: [],
    });
  });

  it('sees parameters of the country and of every area on the way as they are recorded and ended elsewhere', async () => {
    const { bus, reference } = await ground();
    const ward = ['tinh', 'tinh/phuong'];
    const record = (area: readonly string[], id: string, value: string) => {
      const command = { type: 'RecordParameter', area, id, parameter: hourlyRate({ value }) } as const;
      return bus.execute(new Handle('parameters', ownerId(area), command, requestOf(null)));
    };
    const values = async (area: readonly string[]) =>
      Object.entries(await reference.parameters(area)).map(([id, { value, area: where }]) => [id, value, where]);
    expect(await values(ward)).toEqual([]);
    await record([], 'rate', '39000');
    await record(['tinh', 'tinh/phuong-ben'], 'rate', '1');
    expect(await values(ward)).toEqual([['rate', '39000', undefined]]);
    await record(['tinh'], 'rate', '40000');
    await record(ward, 'own', '41000');
    expect(await values(ward)).toEqual([
      ['rate', '40000', 'tinh'],
      ['own', '41000', 'tinh/phuong'],
    ]);
    expect(await values([])).toEqual([['rate', '39000', undefined]]);
    const end = { type: 'EndParameter', id: 'own', validTo: '2026-05-31' } as const;
    await bus.execute(new Handle('parameters', ownerId(ward), end, requestOf(ADMINISTRATOR)));
    expect((await reference.parameters(ward))['own']?.validTo).toBe('2026-05-31');
  });
});
