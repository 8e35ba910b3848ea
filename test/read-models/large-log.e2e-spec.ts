import { migrateEventStore, PostgresEventStore } from '@app/event-store';
import { migrateReadSide, rebuildReadModels } from '@app/read-side';
import { openDatabase } from '@app/runtime';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { appendYear } from '../bench/reads/year-of-wards.js';

jest.setTimeout(600_000);

/** More facts than one thread folds alone. */
const WARDS = 3;

const TABLES = `select table_name as name from information_schema.tables where table_schema = 'read_side'
  and not table_name = any('{migration,checkpoint,followed_log,lease,process,manager_checkpoint}') order by 1`;

describe('read models of a large log', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  const command = (...args: readonly string[]) => {
    const env = { ...process.env, TINHGON_DATA: folder };
    return promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'read-models', ...args], { env });
  };

  /** What each table holds, by a digest of its rows. */
  const held = async (client: pg.Client) => {
    const { rows: tables } = await client.query<{ readonly name: string }>(TABLES);
    const digests: Record<string, unknown> = {};
    for (const { name } of tables) {
      const sql = `select count(*)::integer, md5(string_agg(md5(t::text), '' order by md5(t::text))) from read_side.${name} t`;
      const { rows } = await client.query<object>(sql);
      digests[name] = rows[0];
    }
    return digests;
  };

  it('are the same, by two threads or by one', async () => {
    const database = await openDatabase({ dataDir: folder });
    const { ownerUrl, serviceUrl, serviceRole } = database;
    const owner = new pg.Client(ownerUrl);
    await owner.connect();
    await migrateEventStore(owner, serviceRole);
    await migrateReadSide(ownerUrl, serviceRole);
    const store = new PostgresEventStore({ connectionString: serviceUrl });
    await appendYear(store, WARDS);
    await rebuildReadModels(ownerUrl, store, { serviceRole });
    const alone = await held(owner);
    await store.close();
    await owner.end();
    await database.stop();

    expect((await command('verify')).stdout).toMatch(/đúng với sổ sự kiện/);
    await command('rebuild');

    const again = await openDatabase({ dataDir: folder });
    const client = new pg.Client(again.ownerUrl);
    await client.connect();
    expect(await held(client)).toEqual(alone);
    await client.end();
    await again.stop();
  });
});
