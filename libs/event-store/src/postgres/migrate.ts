import type { ClientBase } from 'pg';
import { LogOfLaterRelease } from '../errors.js';
import { CLOSE_TO_ALL, MIGRATIONS, openToService } from './schema.js';

/**
 * Brings schema `event_log` up to date and lets `serviceRole` append and read, nothing else. Run it as the owner, who
 * should be another role, on a connection outside a transaction. Repeating it changes nothing.
 */
export async function migrateEventStore(client: ClientBase, serviceRole: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query('create schema if not exists event_log');
    await client.query(`create table if not exists event_log.migrations (version integer primary key)`);
    const applied = await client.query<{ version: number }>(
      'select coalesce(max(version), 0) as version from event_log.migrations',
    );
    const version = applied.rows[0]?.version ?? 0;
    if (version > MIGRATIONS.length) throw new LogOfLaterRelease();
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < version) continue;
      await client.query(step);
      await client.query('insert into event_log.migrations values ($1)', [index + 1]);
    }
    await client.query(CLOSE_TO_ALL);
    const owner = await client.query<{ name: string }>('select current_user as name');
    if (owner.rows[0]?.name !== serviceRole) await client.query(openToService(client.escapeIdentifier(serviceRole)));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
