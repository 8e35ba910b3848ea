import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { drafted } from '../../spec-support/stories.js';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { rebuildReadModels } from './rebuild-read-models.js';
import type { TableHolder } from './table-holders.js';

jest.setTimeout(120_000);

/** As a vacuum that must be done has it, and a report that takes its time. */
const VACUUM = 'lock table read_side.timeline in share update exclusive mode';
const REPORT = 'select count(*) from read_side.proposal';

describe('read models that are built anew, while somebody has their tables', () => {
  let database: SpecDatabase;
  let owner: ReadSideDataSource;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { patient: true, connections: 2 }).initialize();
    log = await playedSeason(THREE_STAGES, chanceFrom(7));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  async function holding(sql: string): Promise<QueryRunner> {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(sql);
    return runner;
  }

  async function letGo(runner: QueryRunner): Promise<void> {
    await runner.rollbackTransaction();
    await runner.release();
  }

  function rebuilding(signal?: AbortSignal) {
    const told: (readonly TableHolder[])[] = [];
    const { serviceRole, ownerUrl } = database;
    const onWait = (holders: readonly TableHolder[]) => void told.push(holders);
    return { told, ended: rebuildReadModels(ownerUrl, log.store, { serviceRole, signal, onWait }) };
  }

  const times = async () => {
    const [row] = await database.dataSource.query<{ readonly times: number }[]>(
      'select min(rewritten)::int as times from read_side.checkpoint',
    );
    return row?.times ?? 0;
  };

  async function longestRead(forMs: number): Promise<number> {
    let longest = 0;
    for (const end = performance.now() + forMs; performance.now() < end; await sleep(20)) {
      const asked = performance.now();
      await database.dataSource.query('select count(*) from read_side.timeline');
      longest = Math.max(longest, performance.now() - asked);
    }
    return longest;
  }

  /** Milliseconds for which nothing could be followed. */
  async function stoodStillWhile(isOn: () => boolean): Promise<number> {
    let waited = 0;
    for (; isOn(); await sleep(20)) {
      const asked = performance.now();
      await database.dataSource.query(`select from read_side.checkpoint where name = 'timeline' for update`);
      const took = performance.now() - asked;
      if (took > 100) waited += took;
    }
    return waited;
  }

  it.each([
    ['a vacuum', VACUUM, 'timeline'],
    ['a report', REPORT, 'proposal'],
  ])('tell whom they wait for, hold up nobody, and go on when it ends: %s', async (_, sql, table) => {
    const before = await times();
    const holder = await holding(sql);
    const { told, ended } = rebuilding();
    while (told.length === 0) await sleep(20);
    const [held] = told[0] ?? [];
    expect(held).toMatchObject({ tables: expect.stringContaining(table) as string, query: sql });
    expect(Date.now() - Date.parse(held?.since ?? '')).toBeLessThan(60_000);
    await log.goOn('proposal', `late-${table}`, drafted());
    await projectAll(database.dataSource, log.store);
    expect(await longestRead(1_500)).toBeLessThan(500);
    expect(await times()).toBe(before);
    await letGo(holder);
    await ended;
    expect([await times(), told.at(-1)]).toEqual([before + 1, []]);
    const rows = (await database.rows('proposal')) as readonly { readonly id: string }[];
    expect(rows.map(({ id }) => id)).toContain(`late-${table}`);
  });

  it.each([VACUUM, REPORT])('end at once where they are cancelled meanwhile: %s', async (sql) => {
    const holder = await holding(sql);
    const cancelling = new AbortController();
    const { told, ended } = rebuilding(cancelling.signal);
    while (told.length === 0) await sleep(20);
    cancelling.abort(new Error('cancelled'));
    await expect(ended).rejects.toThrow('cancelled');
    await letGo(holder);
  });

  it('do not wait for who has only tables that stay', async () => {
    const lease = await holding('select count(*) from read_side.lease');
    const report = await holding(REPORT);
    const { told, ended } = rebuilding();
    while (told.length === 0) await sleep(20);
    await letGo(report);
    await ended;
    await letGo(lease);
    expect(told.flat().map(({ tables }) => tables)).not.toContain('lease');
  });

  it('let a migration alter tables meanwhile, and are then not put in place of these', async () => {
    const report = await holding(REPORT);
    const { told, ended } = rebuilding();
    while (told.length === 0) await sleep(20);
    await owner.query('alter table read_side.timeline add column later text');
    await letGo(report);
    await expect(ended).rejects.toThrow(RangeError);
    const before = await times();
    await rebuilding().ended;
    expect(await times()).toBe(before + 1);
    await owner.query('alter table read_side.timeline drop column later');
  });

  it('come through between short reports, one after the other, and let the log be followed meanwhile', async () => {
    let isOn = true;
    const reports = Array.from({ length: 2 }, async (_, at) => {
      for (await sleep(at * 800); isOn;)
        await database.dataSource.query(`select count(*), pg_sleep(1.6) from read_side.proposal`);
    });
    const begun = performance.now();
    const { told, ended } = rebuilding();
    const stoodStill = stoodStillWhile(() => isOn);
    await ended;
    const took = performance.now() - begun;
    isOn = false;
    await Promise.all(reports);
    expect(took).toBeLessThan(20_000);
    expect(await stoodStill).toBeLessThan(took / 2);
    expect(told.length).toBeGreaterThan(0);
  });
});
