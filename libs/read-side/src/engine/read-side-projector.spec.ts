import { InMemoryEventStore, StoreUnavailable } from '@app/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { caughtUp, endOf, projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { drafted } from '../../spec-support/stories.js';
import { projections } from '../projections.js';
import type { Projection } from './projection.js';
import { ProjectionProgress } from './projection-progress.js';
import { ReadSideProjector } from './read-side-projector.js';

jest.setTimeout(240_000);

const PATIENCE = 120_000;

const TABLES = ['plan', 'proposal', 'proposal_stay', 'board_cell', 'dossier', 'dossier_stay', 'timeline', 'checkpoint'];

describe('ReadSideProjector', () => {
  let database: SpecDatabase;
  const ending: AbortController[] = [];
  const running: Promise<void>[] = [];

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterEach(async () => {
    for (const one of ending.splice(0)) one.abort();
    await Promise.all(running.splice(0));
  });
  afterAll(() => database.stop());

  const start = (projector: ReadSideProjector): ReadSideProjector => {
    const abort = new AbortController();
    ending.push(abort);
    running.push(projector.run(abort.signal));
    return projector;
  };
  const everything = async () => {
    await database.dataSource.query('update read_side.checkpoint set rewritten = 0');
    return Promise.all(TABLES.map((table) => database.rows(table)));
  };

  it('writes rows and checkpoints together or not at all, and goes on after the fault', async () => {
    const { store } = await season(200);
    const seen: string[] = [];
    let broken = true;
    const breaking: Projection = {
      name: 'timeline',
      version: 1,
      tables: ['timeline'],
      apply: async (facts, manager) => {
        await projections.find(({ name }) => name === 'timeline')?.apply(facts, manager, store);
        if (broken) throw new Error('crash between rows and commit');
      },
    };
    const faulty = projections.map((projection) => (projection.name === 'timeline' ? breaking : projection));
    const projector = new ReadSideProjector(store, database.dataSource, {
      projections: faulty,
      onFault: (error) => seen.push(String(error)),
    });
    start(projector);
    while (seen.length < 2) await sleep(10);
    expect(await database.rows('proposal')).toEqual([]);
    expect(await database.rows('timeline')).toEqual([]);
    expect(new Set((await database.rows('checkpoint')).map((row) => (row as { position: unknown }).position))).toEqual(
      new Set([null]),
    );
    broken = false;
    await caughtUp(database.dataSource, store);
    expect(seen[0]).toMatch(/crash between/);
    const after = await everything();
    await database.clear();
    await projectAll(database.dataSource, store);
    expect(after).toEqual(await everything());
  });

  it('takes fewer facts at once where so many never get through', async () => {
    const { store } = await season(200);
    const sizes: number[] = [];
    const slow: Projection = {
      name: 'timeline',
      version: 1,
      tables: ['timeline'],
      apply: async (facts, manager) => {
        sizes.push(facts.length);
        if (facts.length > 20) throw new Error('canceling statement due to statement timeout');
        await projections.find(({ name }) => name === 'timeline')?.apply(facts, manager, store);
      },
    };
    const slowed = projections.map((projection) => (projection.name === 'timeline' ? slow : projection));
    start(new ReadSideProjector(store, database.dataSource, { projections: slowed }));
    await caughtUp(database.dataSource, store);
    const after = await everything();
    expect(Math.max(...sizes)).toBeGreaterThan(20);
    await database.clear();
    await projectAll(database.dataSource, store);
    expect(after).toEqual(await everything());
  });

  it('applies nothing twice where two servers project at once', async () => {
    const { store } = await season(600);
    const servers = await Promise.all([database.connect(), database.connect()]);
    const faults: unknown[] = [];
    for (const server of servers) {
      start(new ReadSideProjector(store, server, { projections, onFault: (error) => faults.push(error) }));
    }
    await caughtUp(database.dataSource, store);
    const together = await everything();
    for (const one of ending.splice(0)) one.abort();
    await Promise.all(running.splice(0));
    await database.clear();
    await projectAll(database.dataSource, store);
    expect(together).toEqual(await everything());
    expect(faults).toEqual([]);
  });

  it.each(['proposals', 'dossiers', 'timeline', 'plans'])('rebuilds %s to the same rows', async (name) => {
    const { store } = await season(120);
    const projector = start(new ReadSideProjector(store, database.dataSource, { projections }));
    await caughtUp(database.dataSource, store);
    const before = await everything();
    await projector.rebuild(name);
    await caughtUp(database.dataSource, store);
    expect(await everything()).toEqual(before);
  });

  it('refuses to rebuild what it does not keep', async () => {
    const projector = new ReadSideProjector(new SpecLog().store, database.dataSource, { projections });
    await expect(projector.rebuild('khac')).rejects.toThrow(RangeError);
  });

  it('makes again what another process has emptied, with no event coming', async () => {
    const { store } = await season(20);
    start(new ReadSideProjector(store, database.dataSource, { projections }));
    await caughtUp(database.dataSource, store);
    const before = await everything();
    await new ReadSideProjector(store, await database.connect(), { projections }).rebuild('proposals');
    await caughtUp(database.dataSource, store);
    expect(await everything()).toEqual(before);
  });

  it('goes on by itself when its connections or its subscription are lost', async () => {
    class LosingStore extends InMemoryEventStore {
      losses = 2;
      override subscribe(from: { after?: string; signal: AbortSignal }) {
        this.losses -= 1;
        if (this.losses >= 0) throw new StoreUnavailable('mất kết nối');
        return super.subscribe(from);
      }
    }
    const log = new SpecLog(new LosingStore());
    const server = await database.connect();
    const faults: unknown[] = [];
    start(new ReadSideProjector(log.store, server, { projections, onFault: (error) => faults.push(error) }));
    await log.goOn('proposal', 'a', drafted());
    await caughtUp(database.dataSource, log.store);
    expect(faults).toHaveLength(2);
    const others = 'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> $1';
    const [own] = await database.dataSource.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    await database.dataSource.query(others, [own?.pid]);
    await log.goOn('proposal', 'b', drafted({ number: 'PA-0002' }));
    await caughtUp(database.dataSource, log.store);
    expect(await database.rows('proposal')).toHaveLength(2);
  });

  it('follows what comes, tells its listeners, and stops when told', async () => {
    const log = new SpecLog();
    const projector = start(new ReadSideProjector(log.store, database.dataSource, { projections }));
    const told: string[] = [];
    const leave = projector.onAdvance((position) => told.push(position));
    const progress = new ProjectionProgress(database.dataSource, projector);
    const story = drafted();
    const first = await log.goOn('proposal', 'a', story);
    expect(await progress.waitUntil(first, PATIENCE)).toBe(true);
    leave();
    const second = await log.goOn('proposal', 'a', story.pass({ on: '2026-03-04' }));
    expect(await progress.waitUntil(second, PATIENCE)).toBe(true);
    expect(told).toEqual([first]);
    expect(projector.position).toBe(second);
    for (const one of ending.splice(0)) one.abort();
    await Promise.all(running.splice(0));
    const third = await log.goOn('proposal', 'b', drafted({ number: 'PA-0002' }));
    expect(await progress.waitUntil(third, 100)).toBe(false);
    expect(await database.rows('proposal')).toHaveLength(1);
  });
});

describe('ProjectionProgress', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('sees what another server has projected, and says no at the deadline', async () => {
    const { store } = await season(5);
    const idle = new ReadSideProjector(store, await database.connect(), { projections });
    const progress = new ProjectionProgress(database.dataSource, idle);
    const end = await endOf(store);
    expect(await progress.waitUntil(end, 150)).toBe(false);
    const waiting = Promise.all([progress.waitUntil(end, PATIENCE), progress.waitUntil(end, PATIENCE)]);
    await projectAll(await database.connect(), store);
    expect(await waiting).toEqual([true, true]);
    expect(await progress.position()).toBe(end);
  });

  it('tells its listeners what another server projects, while it watches', async () => {
    const log = new SpecLog();
    const elsewhere = await database.connect();
    await database.clear();
    const idle = new ReadSideProjector(log.store, database.dataSource, { projections });
    const progress = new ProjectionProgress(database.dataSource, idle);
    const watching = new AbortController();
    const running = progress.watch(watching.signal, () => false);
    const told: string[] = [];
    progress.onAdvance((position) => told.push(position));
    const position = await log.goOn('proposal', 'a', drafted());
    await projectAll(elsewhere, log.store);
    while (progress.known !== position) await sleep(20);
    expect(told).toEqual([position]);
    watching.abort();
    await running;
  });
});
