import type { QueryRunner } from 'typeorm';
import { IdentityDataSource } from './data-source.js';

/** A lock of its own: it neither races another migration of this schema nor waits for its caller's lock. */
const LOCK_KEY = '7307711832110118';

/**
 * Brings schema `identity` up to date and lets `serviceRole` only read and write its rows. Servers that start at once
 * migrate one after the other; repeating it changes nothing. @throws the database's error
 */
export async function migrateIdentity(ownerUrl: string, serviceRole: string): Promise<void> {
  const source = new IdentityDataSource(ownerUrl);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await runner.query('create schema if not exists identity');
    await source.runMigrations({ transaction: 'all' });
    await grant(runner, serviceRole);
  } finally {
    // The lock goes with the connection.
    await runner.release();
    await source.destroy();
  }
}

async function grant(runner: QueryRunner, serviceRole: string): Promise<void> {
  const role = `"${serviceRole.replaceAll('"', '""')}"`;
  await runner.query('revoke all on schema identity from public');
  await runner.query('revoke all on all tables in schema identity from public');
  await runner.query(`grant usage on schema identity to ${role}`);
  const kept = ['account', 'known_device', 'password_check', 'void_mark', 'working_copy', 'seen_edition']
    .map((table) => `identity.${table}`)
    .join(', ');
  await runner.query(`grant select, insert, update, delete on ${kept} to ${role}`);
  await runner.query(`grant select, insert, update on identity.person_name to ${role}`);
}
