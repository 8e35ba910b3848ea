import { InMemoryLog, migrateEventStore, PostgresEventStore, type EventStore } from '@app/event-store';
import { startEmbeddedPostgres } from '@app/runtime';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Arena } from './arena.js';
import { faultsIn, type Run } from './checks/index.js';
import { failingOn, TAMPERINGS } from './checks/tampering.js';
import { contend } from './contest.js';
import { Random } from '../support/random.js';
import { UnevenStore } from './uneven-store.js';

jest.setTimeout(120_000);

const SEED = Number(process.env['RACES_SEED'] ?? randomInt(2 ** 31));

/** Two servers' write sides contend over the stores; gives what they left and how it went. */
async function contest(name: string, stores: readonly EventStore[]) {
  const arena = await Arena.open(stores);
  try {
    const { log, met, rounds } = await contend(arena, new Random(SEED));
    const { messages, today, ledger, faults } = arena;
    const races = Object.entries(met).map(([race, count]) => `${race} ${String(count)}`);
    const size = `${String(rounds)} rounds, ${String(ledger.entries.length)} commands, ${String(log.length)} events`;
    process.stdout.write(`races ${name}: RACES_SEED=${String(SEED)}, ${size}, ${races.join(', ')}\n`);
    const run: Run = { log, entries: ledger.entries, messages, today };
    return { run, managersFaults: faults.map(String), missed: races.filter((race) => race.endsWith(' 0')) };
  } finally {
    await arena.close();
  }
}

const CLEAN = { wrong: [], managersFaults: [], missed: [] };

describe(`eight clients contend for five proposals and three dossiers (RACES_SEED=${String(SEED)})`, () => {
  let inMemory: Awaited<ReturnType<typeof contest>>;

  beforeAll(async () => {
    const [log, random] = [new InMemoryLog(), new Random(SEED + 1)];
    const stores = [new UnevenStore(log, random.child()), new UnevenStore(log, random.child())];
    inMemory = await contest('in memory', stores);
  });

  it('and break nothing, with two write services on one log in memory', () => {
    const { run, ...rest } = inMemory;
    expect({ wrong: faultsIn(run), ...rest }).toEqual(CLEAN);
  });

  it.each(TAMPERINGS)('and %s would find that %s', (check, _, type, tamper) => {
    expect(failingOn(inMemory.run, type, tamper)).toContain(check);
  });

  it('and break nothing, with two write services on one real PostgreSQL', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'races-'));
    const server = await startEmbeddedPostgres({ dir });
    const connectionString = await migrated(server.superuserUrl);
    const stores = [new PostgresEventStore({ connectionString }), new PostgresEventStore({ connectionString })];
    try {
      const { run, ...rest } = await contest('on PostgreSQL', stores);
      expect({ wrong: faultsIn(run), ...rest }).toEqual(CLEAN);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
      await server.stop();
      rmSync(dir, { recursive: true });
    }
  });
});

/** Makes the log, and a role that may append and read; gives the role's address. */
async function migrated(superuserUrl: string): Promise<string> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await client.query(`CREATE ROLE contender LOGIN PASSWORD 'contender'`);
    await migrateEventStore(client, 'contender');
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = 'contender';
  url.password = 'contender';
  return url.href;
}
