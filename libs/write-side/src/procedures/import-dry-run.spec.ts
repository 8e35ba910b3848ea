import { areaPath } from '@app/domain';
import { InMemoryEventStore } from '@app/event-store';
import { planFixture } from '@app/testing';
import {
  installPlan,
  MemoryCheckpoints,
  requestOf,
  SetClock,
  startWriteService,
  type WriteService,
} from '@app/testing/write-service';
import { Handle } from '../handle.js';
import { ImportProcedures } from './import-procedures.js';
import type { ImportReport } from './import-report.js';

const document = planFixture(['review']);
const area = areaPath(document, document.units.find(({ id }) => id === 'room-a')?.area ?? '');
const entry = (code: string, change: object = {}) => ({
  ma_thu_tuc: code,
  ten_thu_tuc: 'Đăng ký khai sinh',
  linh_vuc: 'Hộ tịch',
  ...change,
});
const results = ({ lines }: ImportReport) => lines.map(({ code, result }) => `${code ?? '-'} ${result}`);

describe('a dry run of an import', () => {
  let store: InMemoryEventStore;
  let service: WriteService;
  const run = (entries: readonly unknown[], { dryRun = false, key }: { dryRun?: boolean; key?: string } = {}) => {
    const request = requestOf('admin', key === undefined ? {} : { key });
    return service.context.get(ImportProcedures).run(entries, { area, dryRun, request });
  };
  const recorded = async () => {
    let count = 0;
    for await (const { stream } of store.readAll()) if (stream.startsWith('procedure-')) count++;
    return count;
  };

  beforeEach(async () => {
    store = new InMemoryEventStore();
    service = await startWriteService(store, new SetClock());
    await installPlan(service, new MemoryCheckpoints(), document);
    const post = { unit: 'room-a', role: 'administrator', title: 'Cán bộ', from: '2025-01-01', to: null } as const;
    for (const act of [{ type: 'RegisterPerson', area } as const, { type: 'AppointPerson', ...post } as const])
      await service.bus.execute(new Handle('person', 'admin', act, requestOf(null)));
  });
  afterEach(() => service.close());

  it('tells under the key of an import what that did, and writes nothing', async () => {
    const file = [entry('1.001193'), entry('1.001194')];
    const { lines, counts } = await run(file, { key: 'the-same-key' });
    await run([entry('1.001194', { linh_vuc: 'Tư pháp' })]);
    const told = await run(file, { key: 'the-same-key', dryRun: true });
    expect(told).toMatchObject({ dryRun: true, counts, lines });
    const other = [entry('1.001193', { linh_vuc: 'Khác' })];
    await expect(run(other, { key: 'the-same-key', dryRun: true })).rejects.toMatchObject({ code: 'KEY_REUSED' });
    await run([entry('1.001199')], { key: 'the-same-key', dryRun: true });
    expect(await recorded()).toBe(3);
  });

  it('foresees what it would do, and writes nothing', async () => {
    await run([entry('1.001193'), entry('1.001194')]);
    const foreseen = await run([entry('1.001193'), entry('1.001194', { linh_vuc: 'Tư pháp' }), entry('1.001195'), 5], {
      dryRun: true,
    });
    expect(results(foreseen)).toEqual(['1.001193 unchanged', '1.001194 changed', '1.001195 new', '- wrong']);
    expect([foreseen.dryRun, foreseen.position, await recorded()]).toEqual([true, null, 2]);
  });
});
