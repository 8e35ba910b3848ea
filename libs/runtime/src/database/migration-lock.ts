import pg from 'pg';
import { OperatorError } from '../operator-error.js';

/** One key for all migrations of all libraries. */
const LOCK_KEY = '7307711832110117';
const WAIT_LIMIT = '120s';

/**
 * Runs `work` on the owner's connection under the migration lock, so that servers that start at once migrate one after
 * the other. @throws OperatorError if another holds the lock for more than two minutes
 */
export async function withMigrationLock<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'tinhgon-migrations' });
  // A connection lost between two queries shows in the next one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = '${WAIT_LIMIT}'`);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    return await work(client);
  } catch (error) {
    if ((error as { code?: unknown }).code !== '55P03') throw error;
    throw new OperatorError('MIGRATION_UNDER_WAY', {}, { cause: error });
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}
