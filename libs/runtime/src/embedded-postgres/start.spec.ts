import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DataDirectoryInUse } from './errors.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.js';

jest.setTimeout(60_000);

async function query(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.superuserUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  let dir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'embedded-postgres-'));
    server = await startEmbeddedPostgres({ dir });
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dir, { recursive: true });
  });

  it('gives a durable UTF-8 server on loopback that asks for a password', async () => {
    const [row] = await query(
      server,
      `SELECT current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('full_page_writes') p,
              current_setting('server_encoding') e, current_setting('listen_addresses') l, lower('ĐẾN HẠN') low`,
    );
    expect(row).toEqual({ f: 'on', s: 'on', p: 'on', e: 'UTF8', l: '127.0.0.1', low: 'đến hạn' });
    const stranger = new pg.Client({ host: '127.0.0.1', port: server.port, user: 'postgres', password: 'wrong' });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('keeps its files from others and leaves no draft behind', () => {
    expect(statSync(path.join(dir, 'superuser.password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dir, 'postgres.log')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dir, 'data')).mode & 0o777).toBe(0o700);
    expect(readdirSync(dir).sort()).toEqual(['data', 'postgres.log', 'superuser.password']);
  });

  it('refuses a second server on the same data and says which', async () => {
    const second = startEmbeddedPostgres({ dir });
    await expect(second).rejects.toThrow(DataDirectoryInUse);
    await expect(second).rejects.toThrow(/POSTGRES_FOLDER_IN_USE, .*pid: \d+/);
    await expect(query(server, 'SELECT 1 one')).resolves.toEqual([{ one: 1 }]);
  });

  it('keeps what was committed over kill -9 and over a stop', async () => {
    await query(server, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
    await server.kill();
    server = await startEmbeddedPostgres({ dir });
    await query(server, 'INSERT INTO kept VALUES (2)');
    await server.stop();
    server = await startEmbeddedPostgres({ dir });
    await expect(query(server, 'SELECT n FROM kept ORDER BY n')).resolves.toEqual([{ n: 1 }, { n: 2 }]);
  });
});
