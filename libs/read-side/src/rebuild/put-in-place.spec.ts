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
});
