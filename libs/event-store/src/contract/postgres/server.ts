import { startEmbeddedPostgres } from '@app/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrateEventStore } from '../../postgres/migrate.js';

export interface Database {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
}

export class TestServer {
  private databases = 0;

  private constructor(
    private readonly dir: string,
    private running: Awaited<ReturnType<typeof startEmbeddedPostgres>>,
  ) {}

  static async start(): Promise<TestServer> {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'event-store-'));
    const server = new TestServer(dir, await startEmbeddedPostgres({ dir }));
    await query(server.running.superuserUrl, `create role log_owner login password 'owner'`);
    await query(server.running.superuserUrl, `create role log_service login password 'service'`);
    return server;
  }

  async database(): Promise<Database> {
    const name = `log_${(this.databases += 1)}`;
    await query(this.running.superuserUrl, `create database ${name} owner log_owner`);
    const url = (role: string, password: string): string =>
      `postgres://${role}:${password}@127.0.0.1:${this.running.port}/${name}`;
    const database = { ownerUrl: url('log_owner', 'owner'), serviceUrl: url('log_service', 'service') };
    await connected(database.ownerUrl, (owner) => migrateEventStore(owner, 'log_service'));
    return database;
  }

  kill(): Promise<void> {
    return this.running.kill();
  }

  async restart(): Promise<void> {
    this.running = await startEmbeddedPostgres({ dir: this.dir, port: this.running.port });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await rm(this.dir, { recursive: true, force: true });
  }
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function query(url: string, text: string): Promise<pg.QueryResult> {
  return connected(url, (client) => client.query(text));
}
