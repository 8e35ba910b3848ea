import { migrateEventStore } from '@app/event-store';
import { migrateIdentity } from '@app/identity';
import { migrateReadSide } from '@app/read-side';
import { openDatabase, withMigrationLock, type Database } from '@app/runtime';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

jest.setTimeout(120_000);

let dataDir: string;
let database: Database;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'database-role-'));
  await open();
});

afterAll(async () => {
  await database.stop();
  rmSync(dataDir, { recursive: true });
});

/** What the service does at each start. */
async function open(): Promise<void> {
  database = await openDatabase({ dataDir });
  const { ownerUrl, serviceRole } = database;
  await withMigrationLock(ownerUrl, async (owner) => {
    await migrateEventStore(owner, serviceRole);
    await migrateReadSide(ownerUrl, serviceRole);
    await migrateIdentity(ownerUrl, serviceRole);
  });
}

async function query(sql: string, url = database.serviceUrl): Promise<unknown[][]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** The address of the service's role as its password file gives it, without our settings; another database if given. */
function plainUrl(name = 'tinhgon'): string {
  const url = new URL(database.serviceUrl);
  url.search = '';
  url.pathname = name;
  return url.toString();
}

describe('with the credentials of the running service, PostgreSQL refuses to', () => {
  test.each([
    // become somebody else
    'set role tinhgon_owner',
    'set session authorization postgres',
    'set session_replication_role = replica',
    'grant tinhgon_owner to tinhgon',
    'alter role tinhgon superuser',
    'alter role tinhgon createdb createrole',
    'alter role tinhgon bypassrls',
    'alter role tinhgon_owner rename to other',
    `alter role tinhgon_owner password 'x'`,
    'alter role tinhgon_owner set search_path = evil',
    'create role other login',
    'reassign owned by tinhgon_owner to tinhgon',
    'drop owned by tinhgon_owner',
    // change the log, also in other words
    `do $$ begin update event_log.events set data = '{}'; end $$`,
    `do $$ begin execute 'drop table event_log.events'; end $$`,
    `with gone as (delete from event_log.events returning 1) select * from gone`,
    `merge into event_log.events e using (select 1) s on true when matched then delete`,
    'copy event_log.events from stdin',
    'begin; lock table event_log.events in access exclusive mode',
    'select * from event_log.events for update',
    'alter function event_log.append_event set search_path = evil',
    'create rule hide as on select to event_log.events do instead nothing',
    'create trigger hide before insert on event_log.events execute function pg_catalog.suppress_redundant_updates_trigger()',
    'comment on table event_log.events is $$x$$',
    'alter table event_log.events owner to tinhgon',
    'alter schema event_log rename to other',
    'drop schema identity cascade',
    'delete from read_side.migration',
    'truncate identity.account',
    // show another past
    'create or replace view as_recorded.proposal as select 1',
    'create view as_on_paper.other as select 1',
    'comment on schema as_recorded is $$x$$',
    'drop schema as_on_paper cascade',
    // keep anything of its own
    'create table event_log.other (n int)',
    'create table public.other (n int)',
    'create temporary table events (n int)',
    'create function pg_temp.max(bigint) returns bigint language sql as $$select 0::bigint$$',
    'create function public.lower(text) returns text language sql as $$select $1$$',
    'create schema evil',
    'create database other',
    'create extension hstore',
    'create language plperlu',
    'create publication p for all tables',
    `create subscription s connection 'host=127.0.0.1' publication p`,
    'create foreign data wrapper w',
    'create event trigger e on ddl_command_start execute function event_log.refuse_change()',
    'create cast (text as bytea) without function',
    'select lo_create(0)',
    `select lo_from_bytea(0, 'x')`,
    // reach the machine or the server
    `copy (select 1) to program 'id'`,
    `copy (select 1) to '/tmp/out'`,
    `create temporary table t (l text); copy t from '/etc/passwd'`,
    `select pg_read_file('postgresql.conf')`,
    `select pg_ls_dir('.')`,
    `select lo_import('/etc/passwd')`,
    `load 'auto_explain'`,
    `alter system set fsync = off`,
    'alter database tinhgon set synchronous_commit = off',
    'alter database tinhgon connection limit 0',
    'select pg_reload_conf()',
    'select pg_switch_wal()',
    'select rolpassword from pg_authid',
    'select * from pg_hba_file_rules',
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres' or backend_type = 'checkpointer'`,
    `begin; prepare transaction 'stuck'`,
    // hold up writers with a lock of the log
    'select pg_advisory_lock(7311900500231105)',
    'select pg_try_advisory_lock_shared(7311900500231105)',
    'select pg_advisory_xact_lock(7307711832110117)',
  ])('%s', async (statement) => {
    await expect(query(statement)).rejects.toThrow(
      /permission denied|must be (owner|superuser|able)|only roles with|only superuser|prepared transactions are disabled|does not have|access to library|not allowed|not trusted|Only roles/i,
    );
  });

  test.each(['postgres', 'template1', 'template0'])('open the database %s', async (name) => {
    await expect(query('select 1', plainUrl(name))).rejects.toThrow(
      /permission denied for database|not currently accepting/,
    );
  });
});

test('nobody of the same role shows what others ask', async () => {
  const rows = await query(
    `select query from pg_stat_activity where usename <> 'tinhgon' and query <> '<insufficient privilege>'`,
  );
  expect(rows).toEqual([]);
});

describe('what the role changes about itself', () => {
  const changes = [
    'set search_path = evil, public',
    'set synchronous_commit = off',
    'set default_transaction_read_only = on',
    `set default_transaction_isolation = 'serializable'`,
    'set statement_timeout = 1',
    'set lock_timeout = 1',
    'set idle_session_timeout = 1',
    'set transaction_timeout = 1',
    'set idle_in_transaction_session_timeout = 1',
    'set row_security = off',
    'set standard_conforming_strings = off',
    `set client_encoding = 'LATIN1'`,
    `set DateStyle = 'SQL, DMY'`,
    `set TimeZone = 'Asia/Tokyo'`,
    'set gin_fuzzy_search_limit = 1',
    'set enable_indexscan = off',
    'set exit_on_error = on',
    `set local_preload_libraries = 'nothing'`,
  ];
  const shown = () =>
    query(`select name, setting from pg_settings where source in ('client', 'user', 'database user')
    and name <> 'application_name' order by name`);

  test('has no effect on the next connections, and is gone after the next start', async () => {
    const before = await shown();
    for (const change of changes) await query(`alter role tinhgon ${change}`);
    for (const change of changes) await query(`alter role tinhgon in database tinhgon ${change}`);
    expect(await shown()).toEqual(before);
    await database.stop();
    await open();
    expect(await query('select setconfig from pg_db_role_setting')).toEqual([]);
    expect(await shown()).toEqual(before);
  });

  test('its password and rights among it, is undone by the next start', async () => {
    await query(`alter role tinhgon password 'another'`);
    await expect(query('select 1')).rejects.toThrow(/password authentication failed/);
    const url = new URL(database.serviceUrl);
    url.password = 'another';
    await query('drop owned by tinhgon', url.toString());
    await database.stop();
    await open();
    expect(await query('select count(*) from event_log.events')).toEqual([['0']]);
    expect(await query('select count(*) from identity.account')).toEqual([['0']]);
  });
});
