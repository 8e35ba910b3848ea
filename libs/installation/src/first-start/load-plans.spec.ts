import { InMemoryEventStore, InMemoryLog, StoreUnavailable, type EventStore } from '@app/event-store';
import { planFixture } from '@app/testing';
import { requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { Handle, ReferenceData } from '@app/write-side';
import { Logger } from '@nestjs/common';
import { loadPlans } from './load-plans.js';
import { registerUnits } from './register-units.js';

const PLANS = [planFixture(['review', 'approval'])];

/** Fails after a number of appends. */
class MortalStore extends InMemoryEventStore {
  constructor(
    log: InMemoryLog,
    private left: number,
  ) {
    super(log);
  }

  override async append(...args: Parameters<EventStore['append']>) {
    if (this.left-- === 0) throw new StoreUnavailable('mất kết nối');
    return super.append(...args);
  }
}

async function start(log: InMemoryLog, appends = Infinity) {
  const service = await startWriteService(new MortalStore(log, appends), new SetClock());
  const reference = service.context.get(ReferenceData);
  return { ...service, reference, load: () => loadPlans(service.bus, reference, PLANS) };
}

const typesIn = (log: InMemoryLog) => log.all.map(({ type }) => type);

describe('the plans that come with the service', () => {
  it('are imported and adopted once', async () => {
    const log = new InMemoryLog();
    expect(await (await start(log)).load()).toEqual(PLANS);
    expect(await (await start(log)).load()).toEqual(PLANS);
    expect(typesIn(log)).toEqual(['PlanImported.v3', 'PlanAdopted.v1']);
  });

  it('are adopted at the next start where one was killed in between', async () => {
    const log = new InMemoryLog();
    await expect((await start(log, 1)).load()).rejects.toThrow(StoreUnavailable);
    expect(typesIn(log)).toEqual(['PlanImported.v3']);
    await (await start(log)).load();
    expect(typesIn(log)).toEqual(['PlanImported.v3', 'PlanAdopted.v1']);
  });

  it('leave alone what somebody has imported under the same id', async () => {
    const log = new InMemoryLog();
    const { bus, load, reference } = await start(log);
    const document = { ...planFixture(['review', 'approval']), title: 'Bản của phường' };
    await bus.execute(new Handle('plan', document.id, { type: 'ImportPlan', document }, requestOf(null)));
    await load();
    expect(await reference.plan(document.id)).toMatchObject({
      status: 'imported',
      document: { title: document.title },
    });
  });

  it('are kept as they are where the files have other words and units by now', async () => {
    const log = new InMemoryLog();
    await (await start(log)).load();
    const [own] = PLANS;
    const unit = { id: 'room-new', name: 'Phòng mới', area: own!.issuer.area, roles: [], outside: false };
    const file = { ...own!, title: 'Tên đã sửa', units: [...own!.units, unit] };
    const { bus, reference } = await start(log);
    const said = jest.spyOn(Logger.prototype, 'log').mockImplementation();
    await registerUnits(bus, await loadPlans(bus, reference, [file]));
    expect(said.mock.calls).toEqual([[expect.objectContaining({ plan: own!.id })]]);
    said.mockRestore();
    expect(await reference.plan(file.id)).toMatchObject({ status: 'adopted', document: { title: own!.title } });
    expect(await reference.unit('room-new')).toMatchObject({ status: 'none' });
    expect(typesIn(log).filter((type) => type.startsWith('Plan'))).toEqual(['PlanImported.v3', 'PlanAdopted.v1']);
  });

  it('leave out one whose units another area has taken meanwhile, and go on', async () => {
    const log = new InMemoryLog();
    const { bus, load, reference } = await start(log);
    const taken = { type: 'RegisterUnit', name: 'Phòng', area: ['tinh-khac'], roles: [] } as const;
    await bus.execute(new Handle('unit', 'room-a', taken, requestOf(null)));
    await registerUnits(bus, await load());
    expect(await reference.plan(PLANS[0]!.id)).toMatchObject({ status: 'none' });
    expect(await reference.unit('room-a')).toMatchObject({ area: ['tinh-khac'], roles: [] });
    expect(await reference.unit('room-b')).toMatchObject({ area: ['tinh', 'tinh/phuong'] });
  });
});
