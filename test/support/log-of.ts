import { EventStoreDbEventStore, PostgresEventStore } from '@app/event-store';
import { logPrefix } from './log-prefix.js';

/** The log of the programs with that data folder: where EVENTSTOREDB_URL says, or in the database at the address. */
export function logOf(dataDir: string, connectionString: string): EventStoreDbEventStore | PostgresEventStore {
  const url = process.env['EVENTSTOREDB_URL'];
  if (url === undefined) return new PostgresEventStore({ connectionString });
  return new EventStoreDbEventStore({ url, prefix: logPrefix(dataDir) });
}
