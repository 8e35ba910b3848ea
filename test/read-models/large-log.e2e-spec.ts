import { rebuildReadModels } from '@app/read-side';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { openPostgresLog } from '../support/postgres-log.js';
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
    const first = await openPostgresLog(folder);
    const { ownerUrl, serviceRole, log } = first;
    await appendYear(log, WARDS);
    await rebuildReadModels(ownerUrl, log, { serviceRole });
    const alone = await held(first.owner);
    await first.stop();

    expect((await command('verify')).stdout).toMatch(/đúng với sổ sự kiện/);
    await command('rebuild');

    const again = await openPostgresLog(folder);
    expect(await held(again.owner)).toEqual(alone);
    await again.stop();
  });
});
