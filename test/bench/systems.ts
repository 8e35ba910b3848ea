import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { canonicalJson, migrateEventStore, PostgresEventStore } from '@app/event-store';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { eventStoreDbSystems } from './eventstoredb-systems.js';
import type { OpenSystem, System } from './system.js';

const CONNECTIONS = 32;

function openPool(connectionString: string, options?: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS, ...(options === undefined ? {} : { options }) });
  pool.on('error', () => undefined); // the server may stop before an idle connection has said goodbye
  return pool;
}

async function openTinhGon(url: string): Promise<System> {
  const owner = new pg.Client(url);
  await owner.connect();
  await migrateEventStore(owner, 'postgres');
  await owner.end();
  const store = new PostgresEventStore({ connectionString: url });
  return {
    append: (stream, revision, { id, type, data, metadata }) =>
      store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [
        { id, type, data: canonicalJson(data), metadata: canonicalJson(metadata) },
      ]),
    close: () => store.close(),
  };
}

/** One row a commit, nothing checked: what a connection pool and three indexes alone can do. */
async function openPlainPg(url: string): Promise<System> {
  const pool = openPool(url);
  await pool.query(`create table events (position bigserial primary key, stream text not null, revision int not null,
    id uuid not null unique, type text not null, data text not null, metadata text not null, unique (stream, revision))`);
  const text = 'insert into events (stream, revision, id, type, data, metadata) values ($1, $2, $3, $4, $5, $6)';
  return {
    append: (stream, revision, { id, type, data, metadata }) => {
      const values = [stream, revision, id, type, JSON.stringify(data), JSON.stringify(metadata)];
      return pool.query({ name: 'append', text, values });
    },
    close: () => pool.end(),
  };
}

async function openEmmett(url: string): Promise<System> {
  const pool = openPool(url);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: (stream, revision, { type, data, metadata }) =>
      store.appendToStream(stream, [{ type, data, metadata }], {
        expectedStreamVersion: revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision),
      }),
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}

async function openMessageDb(url: string): Promise<System> {
  const pool = openPool(url, '-c search_path=message_store,public');
  const manifest = createRequire(import.meta.url).resolve('@eventide/message-db/package.json');
  const folder = path.join(path.dirname(manifest), 'database');
  for (const file of messageDbInstallation) await pool.query(readFileSync(path.join(folder, `${file}.sql`), 'utf8'));
  const text = 'select message_store.write_message($1, $2, $3, $4, $5, $6)';
  return {
    append: (stream, revision, { id, type, data, metadata }) => {
      const values = [id, stream, type, JSON.stringify(data), JSON.stringify(metadata), revision - 1];
      return pool.query({ name: 'append', text, values });
    },
    close: () => pool.end(),
  };
}

const messageDbInstallation = [
  'schema/message-store',
  'types/message',
  'tables/messages',
  ...['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id'].map(
    (name) => `functions/${name}`,
  ),
  'functions/stream-version',
  'functions/write-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

const eventStoreDbUrl = process.env['EVENTSTOREDB_URL'];

/** Those on EventStoreDB are measured where EVENTSTOREDB_URL names a server. */
export const systems: Readonly<Record<string, OpenSystem>> = {
  tinhgon: openTinhGon,
  pg: openPlainPg,
  'emmett-postgresql': openEmmett,
  'message-db': openMessageDb,
  ...(eventStoreDbUrl === undefined ? {} : eventStoreDbSystems(eventStoreDbUrl)),
};
