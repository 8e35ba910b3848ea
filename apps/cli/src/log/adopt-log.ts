import { compareLogs, PostgresEventStore, translatePosition, type EventStore } from '@app/event-store';
import { openLog } from '@app/installation';
import { FollowedLog, migrateReadSide, readSideDataSource } from '@app/read-side';
import { openDatabase, readConfig, withMigrationLock, type Config, type Database } from '@app/runtime';
import { LOG_WORDS } from '@app/wording';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { logAt, type LogAt } from './log-at.js';
import { progressReport } from './progress-report.js';

/** Makes the installation follow the log of its configuration, a copy of the one in `--from`. @throws CliError */
export async function adoptLog(args: readonly string[]): Promise<string> {
  const config = readConfig(process.env);
  const { from, prefix } = asked(args, config);
  const database = await openDatabase(config);
  try {
    await withMigrationLock(database.ownerUrl, () => migrateReadSide(database.ownerUrl, database.serviceRole));
    const source = await sourceOf(from, prefix, { config, database });
    const target = openLog(config, database.serviceUrl);
    try {
      const events = await ensureSame(source.store, target.store);
      await follow(database.serviceUrl, target.name, { from: source.store, to: target.store });
      return LOG_WORDS.adopted(target.name, events);
    } finally {
      await Promise.all([source.close(), target.store.close()]);
    }
  } finally {
    await database.stop();
  }
}

/** The installation's database is open already, the embedded one for this command only. */
async function sourceOf(
  address: string,
  prefix: string,
  { config, database }: { readonly config: Config; readonly database: Database },
): Promise<LogAt> {
  if (address !== (config.databaseUrl ?? 'embedded')) return logAt(address, { prefix, make: false });
  const store = new PostgresEventStore({ connectionString: database.serviceUrl });
  return { store, close: () => store.close() };
}

async function ensureSame(from: EventStore, to: EventStore): Promise<number> {
  const progress = progressReport(LOG_WORDS.compared);
  const { events, difference } = await compareLogs(from, to, progress);
  if (difference) throw new CliError(LOG_WORDS.notACopy(difference));
  return events;
}

async function follow(
  url: string,
  name: string,
  { from, to }: { readonly from: EventStore; readonly to: EventStore },
): Promise<void> {
  const readSide = await readSideDataSource(url).initialize();
  try {
    const followed = new FollowedLog(readSide);
    await followed.change(name, async (position) => (await translatePosition(position, from, to)) ?? null);
  } finally {
    await readSide.destroy();
  }
}

function asked(args: readonly string[], config: Config): { readonly from: string; readonly prefix: string } {
  try {
    const options = { from: { type: 'string' }, 'from-prefix': { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const { from, 'from-prefix': prefix = config.eventStoreDbPrefix } = values;
    if (from !== undefined) return { from, prefix };
  } catch {
    // Reported below.
  }
  throw new CliError(LOG_WORDS.fromMissing);
}
