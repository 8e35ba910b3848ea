import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.js';
import { OperatorError } from '../operator-error.js';
import { assertDurable } from './durability.js';
import { EMBEDDED_SERVICE_ROLE, prepareEmbeddedDatabase } from './embedded-roles.js';
import { withSessionSettings } from './session-settings.js';
import { connectExplicitly } from './explicit-connection.js';
import { superviseEmbeddedPostgres } from './supervised-postgres.js';

export interface Database {
  /** URL of the service's role. Holds a password. */
  readonly serviceUrl: string;
  /** URL of the role that owns the tables, for migrations. Holds a password. */
  readonly ownerUrl: string;
  readonly serviceRole: string;
  readonly embedded: boolean;
  /** Ends an embedded server, by force after `graceMs`, default 15 s. */
  stop(graceMs?: number): Promise<void>;
}

const CONNECT_MS = 5_000;
const STOPPED_WITHIN_MS = 3_000;

/**
 * Opens the database of DATABASE_URL, or starts the embedded one below the data folder. `onRestart`: after each restart
 * of a dead embedded server, or failure of it. `signal` ends the start of an embedded server. @throws
 * PostgresStartError, NotDurable, OperatorError, the signal's reason
 */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>,
  onRestart: (error?: unknown) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    await letIn(config.databaseUrl, config.databaseOwnerUrl);
    const { role, stated } = await checkedRole(config.databaseUrl);
    return {
      serviceUrl: stated(config.databaseUrl),
      ownerUrl: stated(config.databaseOwnerUrl ?? config.databaseUrl),
      serviceRole: role,
      embedded: false,
      stop: async () => undefined,
    };
  }
  prepareDataDir(config.dataDir);
  const dir = path.join(config.dataDir, 'postgres');
  const server = await superviseEmbeddedPostgres(dir, onRestart, signal);
  try {
    const urls = await prepareEmbeddedDatabase(server.superuserUrl, dir);
    const { stated } = await checkedRole(urls.serviceUrl);
    return {
      serviceUrl: stated(urls.serviceUrl),
      ownerUrl: stated(urls.ownerUrl),
      serviceRole: EMBEDDED_SERVICE_ROLE,
      embedded: true,
      stop: (graceMs) => server.stop(graceMs),
    };
  } catch (error) {
    await server.stop(STOPPED_WITHIN_MS);
    throw error;
  }
}

/** The account for which root drops its powers must pass through the data folder, but not read it. */
function prepareDataDir(dataDir: string): void {
  const isRoot = process.getuid?.() === 0;
  mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  if (isRoot) chmodSync(dataDir, statSync(dataDir).mode | 0o011);
}

/** Grants the service's role its access again, in case it gave that up (DROP OWNED BY). */
async function letIn(serviceUrl: string, ownerUrl: string | undefined): Promise<void> {
  if (ownerUrl === undefined) return;
  const client = await connectExplicitly(ownerUrl, CONNECT_MS).catch(() => null);
  // The migrations find faults of the owner's address.
  if (client === null) return;
  try {
    const { username, pathname } = new URL(serviceUrl);
    const [role, database] = [username, pathname.slice(1)].map((part) =>
      client.escapeIdentifier(decodeURIComponent(part)),
    );
    await client.query(`GRANT CONNECT ON DATABASE ${database ?? ''} TO ${role ?? ''}`);
  } catch {
    // The next step checks whether the service gets in.
  } finally {
    await client.end();
  }
}

interface Checked {
  readonly role: string;
  /** Adds the settings of a connection to an address of this server. */
  readonly stated: (url: string) => string;
}

/** Checks role, server and durability in one connection. */
async function checkedRole(serviceUrl: string): Promise<Checked> {
  let client: pg.Client;
  try {
    client = await connectExplicitly(serviceUrl, CONNECT_MS);
  } catch (cause) {
    const { host, pathname } = new URL(serviceUrl);
    throw new OperatorError('DATABASE_UNREACHABLE', { address: `${host}${pathname}` }, { cause });
  }
  try {
    await assertDurable(client);
    const { rows } = await client.query<{ role: string; version: string }>(
      `SELECT current_user AS role, current_setting('server_version_num') AS version`,
    );
    const { role = EMBEDDED_SERVICE_ROLE, version = '0' } = rows[0] ?? {};
    return { role, stated: (url) => withSessionSettings(url, Number(version)) };
  } finally {
    await client.end();
  }
}
