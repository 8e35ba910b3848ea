import path from 'node:path';
import type pg from 'pg';
import { loadOrCreateSecret } from '../secrets.js';
import { closeDoors, closeFunctionsOf } from './embedded-doors.js';
import { connectExplicitly } from './explicit-connection.js';

const WITHIN_MS = 15_000;
const OWNER = 'tinhgon_owner';
export const EMBEDDED_SERVICE_ROLE = 'tinhgon';
const DATABASE = 'tinhgon';

/** Creates the database, its owner and the service's role; their passwords are in `dir`. */
export async function prepareEmbeddedDatabase(
  superuserUrl: string,
  dir: string,
): Promise<{ serviceUrl: string; ownerUrl: string }> {
  const ownerPassword = loadOrCreateSecret(path.join(dir, `${OWNER}.password`), 24, 'ROLE_PASSWORD_DAMAGED');
  const servicePassword = loadOrCreateSecret(
    path.join(dir, `${EMBEDDED_SERVICE_ROLE}.password`),
    24,
    'ROLE_PASSWORD_DAMAGED',
  );
  const client = await connectExplicitly(superuserUrl, WITHIN_MS);
  try {
    await ensureRole(client, OWNER, ownerPassword);
    await ensureRole(client, EMBEDDED_SERVICE_ROLE, servicePassword);
    // Tells whom a rebuild waits for.
    await client.query(`GRANT pg_read_all_stats TO ${OWNER} WITH INHERIT TRUE`);
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    await closeDoors(client, { database: DATABASE, owner: OWNER, service: EMBEDDED_SERVICE_ROLE });
  } finally {
    await client.end();
  }
  await closeFunctionsOf(inDatabase(superuserUrl), OWNER);
  return {
    serviceUrl: urlFor(superuserUrl, EMBEDDED_SERVICE_ROLE, servicePassword),
    ownerUrl: urlFor(superuserUrl, OWNER, ownerPassword),
  };
}

/** Undoes every change that the role made to itself, such as password and settings. */
async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (known.rowCount === 0) await client.query(`CREATE ROLE ${role}`);
  await client.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT
      VALID UNTIL 'infinity' PASSWORD ${client.escapeLiteral(password)}`,
  );
  await client.query(`ALTER ROLE ${role} RESET ALL`);
}

function urlFor(superuserUrl: string, role: string, password: string): string {
  const url = new URL(inDatabase(superuserUrl));
  url.username = role;
  url.password = password;
  return url.toString();
}

function inDatabase(superuserUrl: string): string {
  const url = new URL(superuserUrl);
  url.pathname = DATABASE;
  return url.toString();
}
