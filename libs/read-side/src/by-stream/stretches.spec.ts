import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { FoldGoingOn } from '../beside/enter-beside.js';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { finishStretch, Stretches, takeStretch, type Stretch } from './stretches.js';

jest.setTimeout(60_000);

describe('the stretches of a log', () => {
  let database: SpecDatabase;
  let owner: ReadSideDataSource;
  let stretches: Stretches;
  const to = '0000000000000000009';
  const [early, late]: [Stretch, Stretch] = [
    { from: 'proposal-', before: 'proposal-m', to },
    { from: 'proposal-m', before: 'proposal.', to },
  ];

  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { patient: true, connections: 3 }).initialize();
  });
  beforeEach(async () => {
    stretches = new Stretches(owner);
    await stretches.plan([early, late]);
  });
  afterEach(() => owner.query('drop table if exists read_side.stretch, read_side.stretch_holder'));
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  const finishOne = (of: Stretches, events: number) =>
    of.holding(async (manager) => {
      const stretch = await takeStretch(manager);
      if (stretch) await finishStretch(manager, stretch, events);
      return stretch;
    });

  it('are each taken by one fold, until none is left', async () => {
    const helper = new Stretches(owner, stretches.holder);
    const [own, other] = await stretches.holding(async (manager) => {
      return [await takeStretch(manager), await helper.holding(takeStretch)];
    });
    expect([own, other]).toEqual([early, late]);
    expect(await stretches.told()).toEqual({ stretches: 2, left: 2, events: 0 });
    expect([await finishOne(stretches, 7), await finishOne(helper, 5)]).toEqual([early, late]);
    expect(await finishOne(stretches, 1)).toBeNull();
    expect(await stretches.told()).toEqual({ stretches: 2, left: 0, events: 12 });
  });

  it('are free again where a fold fails', async () => {
    const failing = stretches.holding(async (manager) => {
      await takeStretch(manager);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await finishOne(stretches, 1)).toEqual(early);
  });

  it('are halved and left out as long as they are open', async () => {
    await stretches.narrow(early, 'proposal-f');
    await stretches.narrow(early, 'proposal-c');
    const halves = [
      { ...early, before: 'proposal-f' },
      { ...early, from: 'proposal-f' },
    ];
    await finishOne(stretches, 1);
    for (const half of halves) await stretches.leaveOut(half);
    expect(await stretches.leftOut()).toEqual(halves.slice(1));
    expect(await finishOne(stretches, 1)).toEqual(late);
  });

  it('obey nobody whose place another fold has taken', async () => {
    const next = new Stretches(owner);
    expect(await next.hold()).toBe(to);
    await expect(finishOne(stretches, 1)).rejects.toThrow(FoldGoingOn);
    for (const late of [stretches.narrow(early, 'proposal-f'), stretches.leaveOut(early), stretches.drop()])
      await expect(late).rejects.toThrow(FoldGoingOn);
    expect(await next.told()).toEqual({ stretches: 2, left: 2, events: 0 });
    await next.drop();
    expect(await next.hold()).toBeNull();
  });
});
