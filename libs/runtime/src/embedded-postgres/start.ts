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
import { launchPostmaster, type Postmaster } from './postmaster.js';

export interface EmbeddedPostgresOptions {
  /** Folder of its own: cluster, superuser's password and the server's log. Made when missing. */
  readonly dir: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** Further server settings, as in postgresql.conf. Those that make a commit durable cannot be changed. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Breaks the start off; a server that runs already is not concerned. */
  readonly signal?: AbortSignal | undefined;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** Connection URL of the superuser, with its password: not to be printed. */
  readonly superuserUrl: string;
  /** Settles when the server has ended, by whatever cause. */
  readonly exited: Promise<void>;
  /** Ends the server in order; transactions in flight are rolled back. After `graceMs` (15 s unless told) it is ended by force. */
  stop(graceMs?: number): Promise<void>;
  /** Ends every process of the server as `kill -9` does. */
  kill(): Promise<void>;
}

const attempts = 5;

/**
 * Starts PostgreSQL from the binaries that npm installed, as any user and as root, and waits until it is ready. The
 * server ends when this process does, however it ends. A start that stands still for 30 s is given up, and nothing of it stays.
 * @throws DataDirectoryInUse, PostgresStartError, the signal's reason
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
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
      if (!passing || attempt === attempts) throw error;
      await waitUntilFree(data);
    }
  }
}
