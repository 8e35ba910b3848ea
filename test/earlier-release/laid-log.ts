import { copyLog, migrateEventStore, PostgresEventStore, type EventStore, type Position } from '@app/event-store';
import { openDatabase, withMigrationLock, type Database } from '@app/runtime';

/** Works on the log of a service that does not run, and on its database. */
export async function atLog<Result>(
  dataDir: string,
  work: (log: PostgresEventStore, database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ dataDir });
  const log = new PostgresEventStore({ connectionString: database.serviceUrl });
  try {
    return await work(log, database);
  } finally {
    await log.close();
    await database.stop();
  }
}

/** Lays a log into a data folder where nothing is yet; the position of its last event. */
export async function layLog(from: EventStore, dataDir: string): Promise<Position> {
  return atLog(dataDir, async (log, { ownerUrl, serviceRole }) => {
    await withMigrationLock(ownerUrl, (client) => migrateEventStore(client, serviceRole));
    await copyLog(from, log);
    let last = '';
    for await (const { position } of log.readAll()) last = position;
    return last;
  });
}
