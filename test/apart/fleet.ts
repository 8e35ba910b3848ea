import type { EventStore } from '@app/event-store';
import { openDatabase, type Database } from '@app/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { CutProxy } from '../support/cut-proxy.js';
import { logOf } from '../support/log-of.js';
import { logPrefix } from '../support/log-prefix.js';
import { signalPostgres } from '../support/postgres-processes.js';
import { startProgram, startProjector, type Program, type Settings } from '../support/program.js';

/** A process as every server tells of it. */
export interface ToldProcess {
  readonly id: string;
  readonly kind: 'server' | 'server-apart' | 'projector';
  readonly host: string | null;
  readonly pid: number | null;
  readonly silentMs: number;
  readonly owns: readonly {
    readonly work: string;
    readonly position: string | null;
    readonly behindMs: number | null;
  }[];
}

interface Started {
  /** Reaches the database by a way of its own. */
  readonly over?: CutProxy;
}

/** Servers and projectors on one PostgreSQL server; their log is there too, or where EVENTSTOREDB_URL says. */
export class Fleet {
  private readonly programs: Program[] = [];
  private readonly proxies: CutProxy[] = [];

  private constructor(
    private readonly folder: string,
    private readonly database: Database,
    /** Of the PostgreSQL server. */
    readonly databaseDir: string,
  ) {}

  static async begin(): Promise<Fleet> {
    const folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-apart-'));
    const dataDir = path.join(folder, 'database');
    await (await startProgram(dataDir)).stop();
    const fleet = new Fleet(folder, await openDatabase({ dataDir }), dataDir);
    // The people of the demonstration, who may sign in here as anybody else.
    await fleet.asked('update identity.account set demonstration = false');
    return fleet;
  }

  async way(): Promise<CutProxy> {
    const proxy = await CutProxy.open(Number(new URL(this.database.serviceUrl).port));
    this.proxies.push(proxy);
    return proxy;
  }

  server(workers: 'here' | 'apart', started: Started = {}): Promise<Program> {
    return this.started(startProgram(path.join(this.folder, 'data'), { WORKERS: workers, ...this.reaching(started) }));
  }

  projector(started: Started = {}): Promise<Program> {
    return this.started(startProjector(path.join(this.folder, 'projector'), this.reaching(started)));
  }

  /** To its PostgreSQL; a killed one starts again by itself, at the same port. */
  signalDatabase(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    signalPostgres(path.join(this.folder, 'database'), name);
  }

  get urls(): Pick<Database, 'serviceUrl' | 'ownerUrl'> {
    return this.database;
  }

  /** Theirs, wherever it is kept. */
  async withLog<Result>(work: (log: EventStore) => Promise<Result>): Promise<Result> {
    const log = logOf(this.databaseDir, this.database.serviceUrl);
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }

  /** As the service's role. */
  async asked<Row extends object>(sql: string): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.database.serviceUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** The environment of a command on these data. */
  get settings(): Settings {
    return { ...this.reaching({}), TINHGON_DATA: path.join(this.folder, 'projector') };
  }

  /** The process that does a piece of work, or null between two. */
  async ownerOf(work: string): Promise<number | null> {
    const [row] = await this.asked<{ pid: number }>(
      `select p.pid from read_side.lease l join read_side.process p on p.id = l.owner
       where l.name = '${work}' and l.until > clock_timestamp()`,
    );
    return row?.pid ?? null;
  }

  /** Servers and projectors; the database goes on. */
  async stopAll(): Promise<void> {
    for (const { pid } of this.programs) signal(pid, 'SIGCONT');
    await Promise.all(this.programs.splice(0).map((program) => program.stop()));
  }

  async end(): Promise<void> {
    this.signalDatabase('SIGCONT');
    for (const proxy of this.proxies) proxy.close();
    await this.stopAll();
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  private async started(starting: Promise<Program>): Promise<Program> {
    const program = await starting;
    this.programs.push(program);
    return program;
  }

  private reaching({ over }: Started): Settings {
    const { serviceUrl, ownerUrl } = this.database;
    const at = (url: string) => {
      const reached = new URL(url);
      if (over) [reached.hostname, reached.port] = ['127.0.0.1', String(over.port)];
      return reached.toString();
    };
    const prefix = { EVENTSTOREDB_PREFIX: logPrefix(this.databaseDir) };
    return { DATABASE_URL: at(serviceUrl), DATABASE_OWNER_URL: at(ownerUrl), ...prefix };
  }
}

/** To one of the fleet's own processes; one that has ended hears nothing. */
export function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch {
    return;
  }
}
