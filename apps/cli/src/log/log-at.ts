import {
  EventStoreDbEventStore,
  migrateEventStore,
  PostgresEventStore,
  type OrderedWriter,
  type RecordedEvent,
} from '@app/event-store';
import { openDatabase, readConfig, withMigrationLock } from '@app/runtime';
import { LOG_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { logFault } from './log-fault.js';

export interface LogAt {
  readonly store: OrderedWriter;
  close(): Promise<void>;
}

/** `prefix`: of the streams in EventStoreDB. `make`: creates the log in a database without one. */
export interface Opening {
  readonly prefix: string;
  readonly make: boolean;
}

const ESDB = /^esdb(\+discover)?:\/\//;
const POSTGRES = /^postgres(ql)?:\/\//;

/** `embedded` (below TINHGON_DATA), `postgres://…` or `esdb://…`. @throws CliError, OperatorError, BadLogAddress */
export async function logAt(address: string, opening: Opening): Promise<LogAt> {
  try {
    if (ESDB.test(address)) return await answering(inEventStoreDb(address, opening.prefix));
    if (address === 'embedded' || POSTGRES.test(address)) return await answering(await inPostgres(address, opening));
  } catch (error) {
    throw logFault(error, [address]);
  }
  throw new CliError(LOG_WORDS.badAddress);
}

/** So that a log that cannot be read is told of by its address. */
async function answering(log: LogAt): Promise<LogAt> {
  try {
    await firstOf(log.store);
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
}

async function firstOf(store: OrderedWriter): Promise<RecordedEvent | undefined> {
  for await (const event of store.readAll({ limit: 1 })) return event;
  return undefined;
}

function inEventStoreDb(url: string, prefix: string): LogAt {
  const store = new EventStoreDbEventStore({ url, prefix });
  return { store, close: () => store.close() };
}

async function inPostgres(address: string, { make }: Opening): Promise<LogAt> {
  const { dataDir, databaseUrl, databaseOwnerUrl } = readConfig(process.env);
  const owner = databaseUrl === address && databaseOwnerUrl !== undefined ? { databaseOwnerUrl } : {};
  const database = await openDatabase(
    address === 'embedded' ? { dataDir } : { dataDir, databaseUrl: address, ...owner },
  );
  try {
    if (make) {
      await withMigrationLock(database.ownerUrl, (client) => migrateEventStore(client, database.serviceRole));
    }
    const store = new PostgresEventStore({ connectionString: database.serviceUrl });
    const close = async () => {
      await store.close();
      await database.stop();
    };
    return { store, close };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
