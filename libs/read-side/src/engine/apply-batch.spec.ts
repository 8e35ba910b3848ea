import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { CENTER, drafted } from '../../spec-support/stories.js';
import { projections } from '../projections.js';
import { applyBatch } from './apply-batch.js';
import { loadCheckpoints, lowest } from './checkpoints.js';

jest.setTimeout(60_000);

describe('applyBatch', () => {
  let database: SpecDatabase;
  const names = projections.map(({ name }) => name);

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const batchOf = async (log: SpecLog, after?: string) => {
    const events = [];
    for await (const event of log.store.readAll(after === undefined ? {} : { after })) events.push(event);
    return { events, position: events.at(-1)?.position ?? '', store: log.store };
  };

  it('writes nothing from a checkpoint that another process has moved', async () => {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted());
    const held = await loadCheckpoints(database.dataSource, names);
    const batch = await batchOf(log);
    expect(await applyBatch(database.dataSource, projections, held, batch)).not.toBeNull();
    expect(await applyBatch(database.dataSource, projections, held, batch)).toBeNull();
    expect(await database.rows('board_cell')).toMatchObject([{ count: 1 }]);
  });

  it('lets one of two that apply the same batch at once win', async () => {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted());
    const held = await loadCheckpoints(database.dataSource, names);
    const batch = await batchOf(log);
    const other = await database.connect();
    const both = [database.dataSource, other].map((server) => applyBatch(server, projections, held, batch));
    expect((await Promise.all(both)).filter((moved) => moved === null)).toHaveLength(1);
    expect(await database.rows('board_cell')).toMatchObject([{ count: 1 }]);
    expect(await database.rows('timeline')).toHaveLength(1);
  });

  it('gives each read model only what it has not seen', async () => {
    const log = new SpecLog();
    const story = drafted().approve({ on: '2026-03-03' });
    const first = await log.goOn('proposal', 'a', story);
    let held = await loadCheckpoints(database.dataSource, names);
    held = (await applyBatch(database.dataSource, projections, held, await batchOf(log))) ?? held;
    await database.dataSource.query(`update read_side.checkpoint set position = null where name = 'timeline'`);
    await database.dataSource.query('truncate read_side.timeline');
    await log.goOn('proposal', 'a', story.submit({ on: '2026-03-04' }));
    held = await loadCheckpoints(database.dataSource, names);
    expect(lowest(held)).toBeNull();
    held = (await applyBatch(database.dataSource, projections, held, await batchOf(log))) ?? held;
    expect(lowest(held)).toBe((await batchOf(log, first)).position);
    expect(await database.rows('timeline')).toHaveLength(3);
    expect(await database.rows('proposal')).toMatchObject([{ revision: 2, stage: CENTER.id }]);
    expect(await database.rows('board_cell')).toMatchObject([{ stage: CENTER.id, count: 1 }]);
  });

  it('asks the database as often for 500 events as for 50', async () => {
    const { store } = await season(200);
    const asked = jest.spyOn(database.dataSource.logger, 'logQuery');
    const statements: number[] = [];
    let held = await loadCheckpoints(database.dataSource, names);
    for (const limit of [50, 500]) {
      const after = lowest(held);
      const events = [];
      for await (const event of store.readAll({ ...(after && { after }), limit })) events.push(event);
      asked.mockClear();
      const batch = { events, position: events.at(-1)?.position ?? '', store };
      held = (await applyBatch(database.dataSource, projections, held, batch)) ?? held;
      statements.push(asked.mock.calls.length);
      expect(events).toHaveLength(limit);
    }
    asked.mockRestore();
    expect(statements[1]).toBeLessThanOrEqual(statements[0] ?? 0);
    expect(statements[0]).toBeLessThanOrEqual(33);
  });

  it('reads only the streams it knows, and stops at a fact that nobody ever stored', async () => {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted());
    const held = await loadCheckpoints(database.dataSource, names);
    const { events, position } = await batchOf(log);
    const foreign = events.map((event) => ({ ...event, stream: 'numbering-gia-sang-2026', type: 'NumberGiven.v1' }));
    const unknown = events.map((event) => ({ ...event, type: 'ProposalForgotten.v1' }));
    const apply = (given: typeof events) =>
      applyBatch(database.dataSource, projections, held, { events: given, position, store: log.store });
    await expect(apply(unknown)).rejects.toThrow(/ProposalForgotten/);
    expect(lowest((await apply(foreign)) ?? held)).toBe(position);
    expect(await database.rows('proposal')).toEqual([]);
  });
});
