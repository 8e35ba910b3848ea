import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { databaseUrl } from '../attack/running-log.js';

const DATABASE = 'bench_emmett';

/** Makes a database for emmett on the embedded PostgreSQL of a data folder; its address, as the superuser. */
export async function emmettDatabase(dataDir: string): Promise<string> {
  const url = new URL(databaseUrl(dataDir));
  url.username = 'postgres';
  url.password = (await readFile(path.join(dataDir, 'postgres/superuser.password'), 'utf8')).trim();
  url.pathname = '/postgres';
  const admin = new pg.Client(url.href);
  await admin.connect();
  await admin.query(`create database ${DATABASE}`);
  await admin.end();
  url.pathname = `/${DATABASE}`;
  return url.href;
}
