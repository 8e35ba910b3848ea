import path from 'node:path';
import type pg from 'pg';
import { loadOrCreateSecret } from '../secrets.js';
import { closeDoors, closeFunctionsOf } from './embedded-doors.js';
import { connectExplicitly } from './explicit-connection.js';

const withinMs = 15_000;
const owner = 'tinhgon_owner';
export const embeddedServiceRole = 'tinhgon';
const database = 'tinhgon';

/** Creates the database, its owner and the service's role; their passwords are in `dir`. */
export async function prepareEmbeddedDatabase(
  superuserUrl: string,
  dir: string,
): Promise<{ serviceUrl: string; ownerUrl: string }> {
  const ownerPassword = loadOrCreateSecret(path.join(dir, `${owner}.password`), 24, 'ROLE_PASSWORD_DAMAGED');
  const servicePassword = loadOrCreateSecret(
    path.join(dir, `${embeddedServiceRole}.password`),
    24,
    'ROLE_PASSWORD_DAMAGED',
  );
  const client = await connectExplicitly(superuserUrl, withinMs);
  try {
    await ensureRole(client, owner, ownerPassword);
    await ensureRole(client, embeddedServiceRole, servicePassword);
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await closeDoors(client, { database, owner, service: embeddedServiceRole });
  } finally {
    await client.end();
  }
  await closeFunctionsOf(inDatabase(superuserUrl), owner);
  return {
    serviceUrl: urlFor(superuserUrl, embeddedServiceRole, servicePassword),
    ownerUrl: urlFor(superuserUrl, owner, ownerPassword),
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
  url.pathname = database;
  return url.toString();
}
