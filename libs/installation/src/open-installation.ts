import { migrateEventStore, type EventStore, type Position } from '@app/event-store';
import { type IdentityDataSource, identityDataSource, migrateIdentity, TokenKey } from '@app/identity';
import {
  migrateReadSide,
  OwnerQueries,
  readSideDataSource,
  projections,
  readParked,
  rebuildReadModels,
  retryParked,
  verifyReadModels,
  type ParkedStream,
  type ReadSideDataSource,
  type Rebuilding,
  type Retried,
  type Verified,
  type Verifying,
} from '@app/read-side';
import {
  DatabaseLine,
  loadOrCreateSecret,
  openDatabase,
  withMigrationLock,
  type Config,
  type Logger,
} from '@app/runtime';
import { START_WORDS } from '@app/wording';
import { SystemClock } from '@app/write-side';
import path from 'node:path';
import { Lag } from './following/lag.js';
import { Processes, type StandingProcess } from './following/processes.js';
import { upgradedOf, type Upgraded } from './following/upgraded.js';
import { ALL_WORK } from './following/work.js';
import { refuseLaterRelease } from './later-release.js';
import type { LogInUse } from './log-in-use.js';
import { ensureFollowed, openLog } from './open-log.js';
import { partThread } from './rebuild/part-thread.js';

/** All of them, against the log. */
interface ReadModels {
  readonly processes: () => Promise<readonly StandingProcess[]>;
  /** What one of the processes is to do, by name. */
  readonly work: readonly string[];
  /** What is built anew, and how that goes on; null where nothing is. */
  readonly upgraded: () => Promise<Upgraded | null>;
  readonly parked: () => Promise<readonly ParkedStream[]>;
  /** Those streams, or all that are parked. */
  readonly retry: (streams: readonly string[]) => Promise<readonly Retried[]>;
  readonly verify: (verifying: Verifying) => Promise<Verified>;
  readonly rebuild: (rebuilding: Omit<Rebuilding, 'serviceRole'>) => Promise<Position | null>;
}

export interface Installation {
  readonly store: EventStore;
  readonly log: LogInUse;
  readonly readSide: ReadSideDataSource;
  /** Connections of their own for leases, which are renewed however many ask the read models. */
  readonly leaseSide: ReadSideDataSource;
  readonly identity: IdentityDataSource;
  /** Made at the first call of the first start. @throws OperatorError */
  readonly tokenKey: () => TokenKey;
  readonly embedded: boolean;
  readonly readModels: ReadModels;
  close(): Promise<void>;
}

/** One of them hears of progress. */
const LEASE_CONNECTIONS = 3;
const TOKEN_KEY_BYTES = 32;
const STOPPED_WITHIN_MS = 5_000;

/**
 * Opens the database (starting the embedded one), migrates under a lock, and connects as the service's role. `say`:
 * progress in Vietnamese. `signal` ends the start of an embedded database. @throws PostgresStartError, NotDurable,
 * DataOfLaterRelease, OtherLogFollowed, the signal's reason and the database's errors
 */
export async function openInstallation(
  config: Config,
  logger: Logger,
  say: (text: string) => void,
  signal?: AbortSignal,
): Promise<Installation> {
  say(config.databaseUrl === undefined ? START_WORDS.opening : START_WORDS.connecting);
  const database = await openDatabase(
    config,
    (error) => logger.warn({ err: error }, 'embedded database restarted'),
    signal,
  );
  const line = new DatabaseLine(database.serviceUrl, (silent) =>
    logger.warn(silent ? 'PostgreSQL is silent: connections are cut' : 'PostgreSQL answers again'),
  );
  line.start();
  try {
    say(START_WORDS.migrating);
    const migrated = withMigrationLock(database.ownerUrl, async (owner) => {
      await refuseLaterRelease(owner);
      await migrateEventStore(owner, database.serviceRole);
      await migrateReadSide(database.ownerUrl, database.serviceRole);
      await migrateIdentity(database.ownerUrl, database.serviceRole);
    });
    await line.whileHeard(migrated);
    const { store, name, inUse } = openLog(config, database.serviceUrl, {
      stream: line.stream,
      report: (words) => logger.error(words),
    });
    const connect = (options: Parameters<typeof readSideDataSource>[1]) =>
      readSideDataSource(database.serviceUrl, { stream: line.stream, ...options }).initialize();
    const readSide = await connect({});
    const leaseSide = await connect({ connections: LEASE_CONNECTIONS });
    await ensureFollowed(name, readSide);
    const identity = await identityDataSource(database.serviceUrl, line.stream).initialize();
    const { ownerUrl, serviceUrl, serviceRole, embedded } = database;
    const helper = partThread({ ownerUrl, serviceUrl, log: config });
    const close = async () => {
      await helper.close();
      await store.close();
      await Promise.all([readSide.destroy(), leaseSide.destroy(), identity.destroy()]);
      await line.stop();
      await database.stop();
    };
    const owners = new OwnerQueries(readSide);
    const processes = new Processes(owners, new Lag(store, new SystemClock()));
    const readModels: ReadModels = {
      processes: () => processes.now(),
      work: ALL_WORK,
      upgraded: () => upgradedOf(readSide, owners),
      parked: () => readParked(readSide),
      retry: (streams) => {
        const wanted = ({ stream }: ParkedStream) => streams.length === 0 || streams.includes(stream);
        return retryParked({ dataSource: readSide, projections, store }, wanted);
      },
      verify: (verifying) => verifyReadModels(ownerUrl, store, { helper, ...verifying }),
      rebuild: (rebuilding) => {
        // At half duty it leaves the other processors to others.
        const crew = rebuilding.halfDuty === true ? {} : { helper };
        return rebuildReadModels(ownerUrl, store, { ...crew, ...rebuilding, serviceRole });
      },
    };
    const tokenKey = () => tokenKeyIn(config.dataDir);
    return { store, log: inUse, readSide, leaseSide, identity, tokenKey, embedded, readModels, close };
  } catch (error) {
    await line.stop();
    await database.stop(STOPPED_WITHIN_MS);
    throw error;
  }
}

function tokenKeyIn(dataDir: string): TokenKey {
  const file = path.join(dataDir, 'token.key');
  return new TokenKey(Buffer.from(loadOrCreateSecret(file, TOKEN_KEY_BYTES, 'TOKEN_KEY_DAMAGED'), 'base64url'));
}
