import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { sample } from '../contract/samples.js';
import { otherProcessDone, startOtherProcess } from '../contract/other-process.js';
import { connected, query, TestServer, type Database } from '../contract/postgres/server.js';
import { StoreUnavailable } from '../errors.js';
import { migrateEventStore } from './migrate.js';
import { PostgresEventStore } from './postgres-event-store.js';

jest.setTimeout(60_000);

let server: TestServer;
let database: Database;
let store: PostgresEventStore;

beforeAll(async () => {
  server = await TestServer.start();
}, 60_000);

afterAll(() => server.stop(), 60_000);

beforeEach(async () => {
  database = await server.database();
  store = new PostgresEventStore({ connectionString: database.serviceUrl, timeoutMs: 6000 });
});

afterEach(() => store.close());

describe('the log in PostgreSQL is append-only', () => {
  const changes = [
    `update event_log.events set data = '{}'`,
    'delete from event_log.events',
    'truncate event_log.events',
  ];
  const redefinitions = [
    'alter table event_log.events disable trigger append_only',
    'alter table event_log.events add column note text',
    'alter table event_log.events drop constraint events_id',
    'drop table event_log.events',
    'drop schema event_log cascade',
    'drop trigger append_only on event_log.events',
    'create or replace function event_log.refuse_change() returns trigger language plpgsql as $$begin return null; end$$',
    `insert into event_log.events values (2, 'a', 0, '${randomUUID()}', 'A.v1', '{}', '{}')`,
    'set session_replication_role = replica',
    'delete from event_log.migrations',
  ];

  test.each([...changes, ...redefinitions])('for the service: %s', async (statement) => {
    await store.append('proposal-1', 'no_stream', [sample()]);
    await expect(query(database.serviceUrl, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each(changes)('for its owner too: %s', async (statement) => {
    await store.append('proposal-1', 'no_stream', [sample()]);
    await expect(query(database.ownerUrl, statement)).rejects.toThrow(/append-only/);
  });

  test('migrating again changes nothing', async () => {
    const { position } = await store.append('proposal-1', 'no_stream', [sample()]);
    await connected(database.ownerUrl, (owner) => migrateEventStore(owner, 'log_service'));
    const next = await store.append('proposal-1', 0, [sample()]);
    expect(Number(next.position)).toBe(Number(position) + 1);
  });
});

describe('positions in PostgreSQL', () => {
  test('have no gaps, whatever failed in between', async () => {
    const known = sample();
    await store.append('proposal-0', 'no_stream', [known]);
    for (let round = 0; round < 20; round += 1) {
      const stream = `proposal-r${round}`;
      await Promise.allSettled([
        store.append(stream, 'no_stream', [sample(), sample()]),
        store.append(stream, 'no_stream', [sample()]),
        store.append(`${stream}-k`, 'no_stream', [known]),
        store.append('proposal-0', 'no_stream', [sample()]),
      ]);
    }
    const positions: number[] = [];
    for await (const event of store.readAll()) positions.push(Number(event.position));
    expect(positions.length).toBeGreaterThan(20);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
  });
});

describe('the lock of the log', () => {
  test('is never held by a frozen server', async () => {
    const work = { streams: 'proposal-x', appends: 1_000_000, writers: 32 };
    const other = startOtherProcess({ address: { connectionString: database.serviceUrl }, ...work });
    const done = otherProcessDone(other);
    const first = store.subscribe({ signal: AbortSignal.timeout(60_000) });
    for await (const batch of first) if (batch.events.length > 0) break;
    try {
      for (let round = 0; round < 10; round += 1) {
        await sleep(20 + round);
        other.kill('SIGSTOP');
        await store.append(`proposal-${round}`, 'no_stream', [sample()]);
        other.kill('SIGCONT');
      }
    } finally {
      other.kill('SIGKILL');
      await done.catch(() => undefined);
    }
  });

  test('is taken from a client that keeps it in an idle transaction', async () => {
    const client = new pg.Client(database.serviceUrl);
    const lost = new Promise<Error>((resolve) => client.on('error', resolve));
    await client.connect();
    await client.query('begin');
    await client.query('select event_log.append_event($1, $2, $3, $4, $5, $6)', [
      'a-1',
      -1,
      randomUUID(),
      'A.v1',
      '{}',
      '{}',
    ]);
    expect((await lost).message).toMatch(/idle-in-transaction/);
    await store.append('proposal-1', 'no_stream', [sample()]);
  });
});

const commitBy = (setting: string) =>
  query(
    database.ownerUrl,
    `do $$ begin execute format('alter database %I set synchronous_commit = ${setting}', current_database()); end $$`,
  );

test('the store works where a commit waits for a standby too', async () => {
  await commitBy('remote_apply');
  await expect(store.append('proposal-1', 'no_stream', [sample()])).resolves.toMatchObject({ revision: 0 });
});

test('the store refuses to work where a commit may be lost', async () => {
  await commitBy('off');
  const answer = await store.append('proposal-1', 'no_stream', [sample()]).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(StoreUnavailable);
  expect(String(answer)).toContain('synchronous_commit = off');
});

test('a closed store answers what it was asked before and takes no more', async () => {
  const appends = Array.from({ length: 50 }, (_, index) => store.append(`proposal-${index}`, 'no_stream', [sample()]));
  await store.close();
  await expect(Promise.all(appends)).resolves.toHaveLength(50);
  await expect(store.append('proposal-x', 'no_stream', [sample()])).rejects.toThrow(StoreUnavailable);
});
