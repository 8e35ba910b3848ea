import type { EventStore } from '@app/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { everyKind, everyRow } from '../../spec-support/every-kind.js';
import { endOf, projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { enterBeside } from '../beside/enter-beside.js';
import { checkpointsOf, commonOf } from '../beside/held-still.js';
import { readSideDataSource } from '../database/data-source.js';
import { CatchUp } from './catch-up.js';
import { isFarBehind } from './far-behind.js';
import { rebuildReadModels } from './rebuild-read-models.js';
import type { Rebuild } from './rebuild-under-way.js';

jest.setTimeout(180_000);

describe('read models that are behind the log', () => {
  let database: SpecDatabase;
  let log: SpecLog;
  let whole: Awaited<ReturnType<typeof everyRow>>;
  let end: string;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await everyKind(9);
    await projectAll(database.dataSource, log.store);
    [whole, end] = [await everyRow(database), await endOf(log.store)];
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const steps: string[] = [];
  const faults: unknown[] = [];
  const rebuild: Rebuild = (asked) =>
    rebuildReadModels(database.ownerUrl, log.store, {
      serviceRole: database.serviceRole,
      eventsAtOnce: 10,
      toEnd: true,
      ...asked,
    });
  const catchUp = (given: { readonly few?: number; readonly rebuild?: Rebuild; readonly store?: EventStore } = {}) =>
    new CatchUp(
      { dataSource: database.dataSource, store: log.store, rebuild, few: 50, ...given },
      { onStep: (words) => steps.push(words), onFault: (error) => faults.push(error) },
    );
  const reached = async () => commonOf(await checkpointsOf(database.dataSource));
  const forever = new AbortController().signal;

  it('are left to be followed where little is missing, in events or of the log', async () => {
    const [some, nearly] = [await placeOf(0.5), await placeOf(0.95)];
    expect(await isFarBehind(log.store, { from: some, few: 5 })).toBe(true);
    expect(await isFarBehind(log.store, { from: nearly, few: 5 })).toBe(false);
    expect(await isFarBehind(log.store, { from: null })).toBe(false);
    await catchUp({ few: 1_000_000 }).run(forever);
    expect([await reached(), steps, faults]).toEqual([null, [], []]);
  });

  it('are as far as the log, as each fact makes them, where all is missing', async () => {
    const run = catchUp();
    await run.run(forever);
    expect([await reached(), run.told.standing, faults]).toEqual([end, 'none', []]);
    expect(await everyRow(database)).toEqual(whole);
    expect(steps).toContain('read models have been built anew');
  });

  it('are as far as the log where some was followed before', async () => {
    await database.dataSource.query('delete from read_side.news');
    const half = await placeOf(0.3);
    const before = Object.create(log.store) as typeof log.store;
    before.readAll = async function* (range) {
      for await (const event of log.store.readAll(range)) if (event.position <= half) yield event;
    };
    before.lastPosition = () => Promise.resolve(half);
    await rebuildReadModels(database.ownerUrl, before, { serviceRole: database.serviceRole, toEnd: true });
    expect(await reached()).toBe(half);
    await catchUp().run(forever);
    expect(await reached()).toBe(end);
    expect(await everyRow(database)).toEqual(whole);
  });

  it('tell how that goes on, and go on where it was stopped', async () => {
    const ending = new AbortController();
    const first = catchUp();
    const running = first.run(ending.signal);
    while (first.told.secondsLeft === null) await sleep(1);
    expect(first.told).toMatchObject({ standing: 'going-on', share: expect.any(Number) as number });
    expect(first.told.events).toBeGreaterThan(0);
    expect(first.told.eventsASecond).toBeGreaterThan(0);
    ending.abort(new Error('stopping'));
    await running;
    expect([await reached(), first.told.standing, faults]).toEqual([null, 'none', []]);
    await catchUp().run(forever);
    expect([await reached(), await everyRow(database)]).toEqual([end, whole]);
  });

  it('wait for another process that builds them', async () => {
    const owner = await readSideDataSource(database.ownerUrl, { connections: 1 }).initialize();
    const { leave } = await enterBeside(owner);
    const run = catchUp();
    const running = run.run(forever);
    while (run.told.standing !== 'elsewhere') await sleep(5);
    await leave();
    await running;
    await owner.destroy();
    expect([await reached(), faults]).toEqual([end, []]);
  });

  it('are followed where they cannot be built, which is told', async () => {
    const run = catchUp({ rebuild: () => Promise.reject(new Error('no right to make a schema')) });
    await run.run(forever);
    expect(run.told.standing).toBe('none');
    expect(faults.splice(0)).toEqual(Array(3).fill(new Error('no right to make a schema')));
  });

  const placeOf = async (share: number) => {
    const positions: string[] = [];
    for await (const { position } of log.store.readAll()) positions.push(position);
    return positions[Math.floor(share * positions.length)] ?? '';
  };
});
