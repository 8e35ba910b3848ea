import { startEmbeddedPostgres, type EmbeddedPostgres } from '@app/runtime';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import pg from 'pg';
import { partsOn } from '../../spec-support/parts.js';
import { Accounts } from '../accounts/accounts.js';
import { PasswordWork } from '../sign-in/password-work.js';
import { Directory } from '../directory/directory.js';
import { type IdentityDataSource, identityDataSource } from './data-source.js';
import { migrateIdentity } from './migrate.js';

jest.setTimeout(60_000);

const now = new Date('2026-03-02T01:00:00Z');
const ROLE = 'service "of" ours';
const PASSWORD = 'đêm trăng Gia Sàng';

let dir: string;
let server: EmbeddedPostgres;
let ownerUrl: string;
let source: IdentityDataSource;

async function asOwner(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'identity-'));
  server = await startEmbeddedPostgres({ dir });
  ownerUrl = server.superuserUrl;
  await asOwner(`create role "service ""of"" ours" login password 'trial'`);
  await Promise.all([1, 2, 3].map(() => migrateIdentity(ownerUrl, ROLE)));
  const url = new URL(ownerUrl);
  url.username = ROLE;
  url.password = 'trial';
  source = await identityDataSource(url.toString()).initialize();
});

afterAll(async () => {
  await source.destroy();
  await server.stop();
  rmSync(dir, { recursive: true });
});

it('is applied once, by however many servers at once', async () => {
  await migrateIdentity(ownerUrl, ROLE);
  const applied = await asOwner('select name from identity.migrations order by id');
  expect(applied.map(({ name }) => name)).toEqual([
    'CreateIdentity1795305600000',
    'AddTokenSeries1795392000000',
    'AddVoidMarks1795478400000',
    'AddNameRevision1795564800000',
    'AddFirstPasswordHash1795651200000',
    'AddKnownDevices1796083200000',
    'AddWorkingCopies1796169600000',
    'AddSeenEditions1796256000000',
    'AddSignedInAt1796342400000',
  ]);
});

it.each([
  'drop table identity.account',
  'truncate identity.account',
  'alter table identity.account add column x integer',
  'delete from identity.person_name',
  'select * from identity.migrations',
  'create table identity.other (n integer)',
])('does not let the service %s', async (statement) => {
  await expect(source.query(statement)).rejects.toThrow(/permission denied|must be owner/);
});

it('lets nobody else read', async () => {
  await asOwner(`create role stranger login password 'trial'`);
  const url = new URL(ownerUrl);
  url.username = 'stranger';
  url.password = 'trial';
  const stranger = await identityDataSource(url.toString()).initialize();
  try {
    await expect(stranger.query('select username from identity.account')).rejects.toThrow(/permission denied/);
  } finally {
    await stranger.destroy();
  }
});

it('keeps no plain text where a hash belongs', async () => {
  const sql = `insert into identity.account (person_id, username, password_hash, demonstration, created_at)
    values ('${randomUUID()}', 'ai-do', 'plain text', false, now())`;
  await expect(asOwner(sql)).rejects.toThrow(/account_password_hash_check/);
});

describe('an error', () => {
  const everything = (error: unknown) => inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);

  it('shows no password, hash or name when the database refuses', async () => {
    const given = { personId: randomUUID(), username: 'bi-tu-choi', password: PASSWORD, demonstration: false };
    await asOwner('alter table identity.account add constraint closed check (false) not valid');
    await asOwner('alter table identity.person_name add constraint closed check (false) not valid');
    const failures = await Promise.all([
      new Accounts(source, new PasswordWork()).create(given, now).catch((error: unknown) => error),
      new Directory(source).set(given.personId, 'Hoàng Văn Kín').catch((error: unknown) => error),
    ]);
    await asOwner('alter table identity.account drop constraint closed');
    await asOwner('alter table identity.person_name drop constraint closed');
    for (const failure of failures) {
      expect(failure).toMatchObject({ name: 'IdentityStoreError', sqlState: '23514', outage: false });
      expect(everything(failure)).not.toMatch(/argon2|đêm trăng|bi-tu-choi|Kín/);
    }
  });

  it('shows no password or hash when a sign-in or a change is refused', async () => {
    const { accounts, signIn, changeOwn } = partsOn(source);
    const given = { personId: randomUUID(), username: 'sai-hoai', password: PASSWORD, demonstration: false };
    await accounts.create(given, now);
    const change = { personId: given.personId, current: 'mật khẩu sai hẳn', next: 'một mật khẩu mới' };
    const failures = await Promise.all([
      signIn({ username: 'sai-hoai', password: 'mật khẩu sai hẳn' }).catch((error: unknown) => error),
      changeOwn(change).catch((error: unknown) => error),
      accounts.create({ ...given, password: 'ngắn tũn' }, now).catch((error: unknown) => error),
    ]);
    for (const failure of failures) {
      expect(failure).toMatchObject({ name: 'IdentityError' });
      expect(everything(failure)).not.toMatch(/argon2|đêm trăng|sai hẳn|mật khẩu mới|ngắn tũn|sai-hoai/);
    }
  });

  it('tells an outage from a fault', async () => {
    await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'service "of" ours'`);
    await server.kill();
    const failure = await new Accounts(source, new PasswordWork()).byUsername('ai-do').catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'IdentityStoreError', outage: true });
    server = await startEmbeddedPostgres({ dir, port: server.port });
    await expect(new Accounts(source, new PasswordWork()).byUsername('sai-hoai')).resolves.toMatchObject({
      username: 'sai-hoai',
    });
  });
});
