import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadOrCreateSecret } from '../secrets.js';
import { chooseAccount, handOver } from './account.js';
import { locateBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { freePort } from './free-port.js';
import { waitUntilFree } from './holder.js';
import { PATIENCE } from './patience.js';
import { DataDirectoryLocked, PortTaken } from './errors.js';
import { checkSystem } from './systems.js';
import { launchPostmaster, type Postmaster } from './postmaster.js';

export interface EmbeddedPostgresOptions {
  /** For the cluster, the superuser's password and the server's log. Created if missing. */
  readonly dir: string;
  /** TCP port on 127.0.0.1; default: a free one. */
  readonly port?: number;
  /** As in postgresql.conf. Those that make a commit durable cannot be changed. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Ends the start; has no effect on a running server. */
  readonly signal?: AbortSignal | undefined;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** The superuser's URL with its password: not to be printed. */
  readonly superuserUrl: string;
  /** Settles when the server has ended for any reason. */
  readonly exited: Promise<void>;
  /** In order; open transactions are rolled back. By force after `graceMs`, default 15 s. */
  stop(graceMs?: number): Promise<void>;
  /** Like `kill -9`, for every process of the server. */
  kill(): Promise<void>;
}

const ATTEMPTS = 5;

/**
 * Starts PostgreSQL from npm's binaries, as any user or as root, and waits until it is ready. The server ends with this
 * process in any case. A start without progress for 30 s is given up and leaves nothing. @throws DataDirectoryInUse,
 * PostgresStartError, the signal's reason
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  checkSystem();
  const dir = path.resolve(options.dir);
  const data = path.join(dir, 'data');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const binaries = locateBinaries();
  const { signal } = options;
  const patience = { ...PATIENCE, signal };
  await waitUntilFree(data, signal);
  const account = chooseAccount(dir, binaries);
  const password = loadOrCreateSecret(path.join(dir, 'superuser.password'), 24);
  await ensureCluster({ dir, password, binaries, account, patience });
  handOver(data, account);
  const settings = options.settings ?? {};
  const { port, postmaster } = await launch(options.port, data, (chosen) =>
    launchPostmaster({ dir, port: chosen, binaries, account, settings, patience }),
  );
  return {
    port,
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    exited: postmaster.exited,
    stop: (graceMs) => postmaster.stop(graceMs),
    kill: () => postmaster.kill(),
  };
}

async function launch(
  wanted: number | undefined,
  data: string,
  start: (port: number) => Promise<Postmaster>,
): Promise<{ port: number; postmaster: Postmaster }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    try {
      return { port, postmaster: await start(port) };
    } catch (error) {
      const passing = error instanceof DataDirectoryLocked || (error instanceof PortTaken && wanted === undefined);
      if (!passing || attempt === ATTEMPTS) throw error;
      await waitUntilFree(data);
    }
  }
}
