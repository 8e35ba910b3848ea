import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres/start.js';
import { assertDurable, NotDurable } from './durability.js';
import { withMigrationLock } from './migration-lock.js';
import { type Database, openDatabase } from './open-database.js';

jest.setTimeout(60_000);

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** As an operator writes it. */
function plain(url: string): string {
  const address = new URL(url);
  address.searchParams.delete('options');
  return address.toString();
}

async function untilAnswers(url: string): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const answered = await query(url, 'SELECT 1').catch(() => undefined);
    if (answered) return;
    await delay(50);
  }
  throw new Error('no answer');
}

describe('openDatabase', () => {
  let dataDir: string;
  let database: Database;
  let restarts = 0;

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'open-database-'));
    database = await openDatabase({ dataDir }, () => (restarts += 1));
  });

  afterAll(async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('gives an owner of the database and a service role with no powers of its own', async () => {
    expect(database).toMatchObject({ serviceRole: 'tinhgon', embedded: true });
    await query(database.ownerUrl, 'CREATE SCHEMA proof; CREATE TABLE proof.kept (n int)');
    await expect(query(database.serviceUrl, 'SELECT * FROM proof.kept')).rejects.toThrow(/permission denied/);
    await expect(query(database.serviceUrl, 'CREATE SCHEMA other')).rejects.toThrow(/permission denied/);
    await expect(query(database.serviceUrl, 'CREATE TABLE public.x (n int)')).rejects.toThrow(/permission denied/);
    await expect(query(database.ownerUrl, 'CREATE ROLE other')).rejects.toThrow(/permission denied/);
    const [roles] = await query(
      database.ownerUrl,
      'SELECT bool_or(rolsuper) s FROM pg_roles WHERE rolname LIKE $$tinhgon%$$',
    );
    expect(roles).toEqual({ s: false });
  });

  it('keeps three different passwords in files for the owner alone', () => {
    const dir = path.join(dataDir, 'postgres');
    const files = readdirSync(dir).filter((name) => name.endsWith('.password'));
    expect(files.sort()).toEqual(['superuser.password', 'tinhgon.password', 'tinhgon_owner.password']);
    for (const file of files) expect(statSync(path.join(dir, file)).mode & 0o777).toBe(0o600);
    expect(new Set(files.map((file) => readFileSync(path.join(dir, file), 'utf8'))).size).toBe(3);
  });

  it('lets nobody else list the data folder, and does not run the server as root', () => {
    expect(statSync(dataDir).mode & 0o066).toBe(0);
    expect(statSync(path.join(dataDir, 'postgres/data')).uid).not.toBe(0);
  });

  it('starts a server that died again, at the same address', async () => {
    await query(database.ownerUrl, 'CREATE TABLE proof.twice (n int); INSERT INTO proof.twice VALUES (1)');
    const [pid] = readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await untilAnswers(database.ownerUrl);
    expect(restarts).toBe(1);
    await expect(query(database.ownerUrl, 'SELECT n FROM proof.twice')).resolves.toEqual([{ n: 1 }]);
  });

  it('takes a given server instead, with the role of its address, and leaves it running', async () => {
    const given = await openDatabase({
      dataDir,
      databaseUrl: database.serviceUrl,
      databaseOwnerUrl: database.ownerUrl,
    });
    expect(given).toMatchObject({ serviceRole: 'tinhgon', embedded: false, ownerUrl: database.ownerUrl });
    await given.stop();
    await expect(query(database.serviceUrl, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    const alone = await openDatabase({ dataDir, databaseUrl: database.serviceUrl });
    expect(alone.ownerUrl).toBe(database.serviceUrl);
  });

  it.each(['tinhgon', 'tinhgon_owner'])('is not hindered by time limits that %s set for itself', async (role) => {
    const url = role === 'tinhgon' ? database.serviceUrl : database.ownerUrl;
    for (const limit of ['transaction_timeout', 'statement_timeout', 'idle_session_timeout'])
      await query(url, `ALTER ROLE ${role} SET ${limit} = '1ms'`);
    const [databaseUrl, databaseOwnerUrl] = [plain(database.serviceUrl), plain(database.ownerUrl)];
    const given = await openDatabase({ dataDir, databaseUrl, databaseOwnerUrl });
    await expect(query(given.serviceUrl, 'SELECT pg_sleep(0.05)')).resolves.toHaveLength(1);
    await expect(query(given.ownerUrl, 'SELECT pg_sleep(0.05)')).resolves.toHaveLength(1);
    await query(url, `ALTER ROLE ${role} RESET ALL`);
  });

  it('says which server does not answer, without the password', async () => {
    const databaseUrl = 'postgres://tinhgon:secret-word@127.0.0.1:1/tinhgon';
    const attempt = openDatabase({ dataDir, databaseUrl });
    await expect(attempt).rejects.toThrow('DATABASE_UNREACHABLE, address: 127.0.0.1:1/tinhgon');
  });

  it('migrates one at a time', async () => {
    const seen: string[] = [];
    const migrate = (name: string) =>
      withMigrationLock(database.ownerUrl, async (client) => {
        seen.push(`${name} begins`);
        await client.query('SELECT pg_sleep(0.1)');
        seen.push(`${name} ends`);
        return name;
      });
    const names = await Promise.all([migrate('a'), migrate('b'), migrate('c')]);
    expect(names).toEqual(['a', 'b', 'c']);
    for (let at = 0; at < seen.length; at += 2) expect(seen[at + 1]).toBe(seen[at]?.replace('begins', 'ends'));
  });

  it('gives the lock back when a migration fails', async () => {
    const failing = withMigrationLock(database.ownerUrl, (client) => client.query('SELECT broken'));
    await expect(failing).rejects.toThrow(/broken/);
    await expect(withMigrationLock(database.ownerUrl, () => Promise.resolve('next'))).resolves.toBe('next');
  });
});

describe('assertDurable', () => {
  it('refuses a connection whose commits may be lost, and settings cannot weaken the embedded server', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'durable-'));
    const server = await startEmbeddedPostgres({ dir, settings: { fsync: 'off', synchronous_commit: 'off' } });
    const client = new pg.Client(server.superuserUrl);
    await client.connect();
    try {
      await assertDurable(client);
      await client.query('SET synchronous_commit = off');
      await expect(assertDurable(client)).rejects.toThrow(NotDurable);
      await expect(assertDurable(client)).rejects.toThrow(/synchronous_commit = off/);
    } finally {
      await client.end();
      await server.stop();
      rmSync(dir, { recursive: true });
    }
  });
});
