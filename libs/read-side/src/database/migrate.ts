import type { DataSource, EntityManager } from 'typeorm';
import { readSideDataSource } from './data-source.js';
import { ensurePastViews } from '../past/views/ensure-views.js';
import { PAST_SCHEMAS } from '../past/in-the-past.js';
import { ensureSearchIndexes } from './search-indexes.js';

/**
 * Brings schema `read_side` up to date as its owner and lets `serviceRole` fill and empty its tables. Repeating it
 * changes nothing; the caller prevents concurrent runs.
 */
export async function migrateReadSide(ownerUrl: string, serviceRole: string): Promise<void> {
  const dataSource = await readSideDataSource(ownerUrl, { migrationsOnly: true }).initialize();
  try {
    await dataSource.query('create schema if not exists read_side');
    await dataSource.runMigrations();
    await ensureSearchIndexes(dataSource);
    await ensurePastViews(dataSource);
    await grant(dataSource, serviceRole);
  } finally {
    await dataSource.destroy();
  }
}

/** The service's role may read and fill, not change, the tables that are there. */
export async function grant(dataSource: DataSource | EntityManager, serviceRole: string): Promise<void> {
  const role = `"${serviceRole.replaceAll('"', '""')}"`;
  const tables = await dataSource.query<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = 'read_side' and tablename <> 'migration'`,
  );
  const names = tables.map(({ name }) => `read_side."${name}"`).join(', ');
  const past = Object.values(PAST_SCHEMAS);
  for (const schema of ['read_side', ...past]) await dataSource.query(`grant usage on schema ${schema} to ${role}`);
  for (const schema of past) await dataSource.query(`grant select on all tables in schema ${schema} to ${role}`);
  await dataSource.query(`grant select, insert, update, delete, truncate on ${names} to ${role}`);
}
