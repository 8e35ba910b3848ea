import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@app/runtime';
import { readSideDataSource } from '../database/data-source.js';
import { migrateReadSide } from '../database/migrate.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { lockAll } from './lock-all.js';
import { SwapWaits } from './swap-waits.js';
import type { TableHolder } from './table-holders.js';

jest.setTimeout(60_000);

describe('a swap that waits for a prepared transaction, which belongs to no session', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'swap-waits-'));
  let server: EmbeddedPostgres;
  let owner: ReadSideDataSource;

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dir, settings: { max_prepared_transactions: '1' } });
    await migrateReadSide(server.superuserUrl, 'postgres');
    owner = await readSideDataSource(server.superuserUrl, { patient: true }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await server.stop();
    rmSync(dir, { recursive: true });
  });

  it('tells its name, and goes on when it is gone', async () => {
    await owner.query(`begin; lock table read_side.proposal in access share mode; prepare transaction 'left'`);
    const told: (readonly TableHolder[])[] = [];
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    const [own] = (await runner.query('select pg_backend_pid() as pid')) as readonly { readonly pid: number }[];
    const waits = new SwapWaits(owner, { pid: own?.pid ?? 0, onWait: (holders) => void told.push(holders) });
    await runner.query('savepoint before_locks');
    expect(await waits.gets(() => lockAll(runner.manager, 600))).toBe(false);
    await runner.query('rollback to savepoint before_locks');
    const gone = waits.untilGone();
    await sleep(1_200);
    const holder = { pid: null, tables: 'proposal', query: "prepare transaction 'left'" };
    for (const holders of told) expect(holders).toMatchObject([holder]);
    expect(told.length).toBeGreaterThan(1);
    await owner.query(`rollback prepared 'left'`);
    expect(await gone).toBeGreaterThan(1_000);
    expect(told.at(-1)).toEqual([]);
    expect(await waits.gets(() => lockAll(runner.manager, 600))).toBe(true);
    await runner.rollbackTransaction();
    await runner.release();
  });
});
