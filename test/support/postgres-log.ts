import { migrateEventStore, PostgresEventStore } from '@app/event-store';
import { migrateReadSide } from '@app/read-side';
import { openDatabase } from '@app/runtime';
import pg from 'pg';

/** `owner`: without a time limit. */
export interface PostgresLog {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  readonly serviceRole: string;
  readonly owner: pg.Client;
  readonly log: PostgresEventStore;
  readonly stop: () => Promise<void>;
}

/** An embedded PostgreSQL in a folder, with the tables of a log and of read models, which no service follows. */
export async function openPostgresLog(dataDir: string): Promise<PostgresLog> {
  const { ownerUrl, serviceUrl, serviceRole, stop } = await openDatabase({ dataDir });
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await migrateEventStore(owner, serviceRole);
  await migrateReadSide(ownerUrl, serviceRole);
  const log = new PostgresEventStore({ connectionString: serviceUrl });
  const stopAll = async () => {
    await log.close();
    await owner.end();
    await stop();
  };
  return { ownerUrl, serviceUrl, serviceRole, owner, log, stop: stopAll };
}
