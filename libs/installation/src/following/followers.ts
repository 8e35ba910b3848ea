import { Doorbell } from '@app/event-store';
import {
  LeaseKeeper,
  Leases,
  OwnerQueries,
  ProjectionProgress,
  projections,
  ReadSideProjector,
  reasonOf,
  RELEASE,
  StoredManagerCheckpoints,
  type OneProcess,
  type ProcessKind,
} from '@app/read-side';
import type { Logger } from '@app/runtime';
import type { ManagerCheckpoints } from '@app/write-side';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { remarkUnreadable } from '../log-troubles.js';
import type { Installation } from '../open-installation.js';
import { Away } from './away.js';
import { FaultReport, type Databases } from './fault-report.js';
import { LogProgress } from './log-progress.js';
import { Upkeep } from './upkeep.js';
import { MANAGER_WORK, READ_MODEL_WORK } from './work.js';

/** What follows the log in this process where it has the leases, and what knows how far that is, wherever it is done. */
export interface Followers {
  readonly self: OneProcess;
  readonly projector: ReadSideProjector;
  /** Saves where this process has the manager's lease. */
  readonly checkpoints: ManagerCheckpoints;
  readonly readModels: ProjectionProgress;
  readonly progress: LogProgress;
  /** Rings when a checkpoint has moved here or, while the workers run, in another process. */
  readonly news: Doorbell;
  readonly upkeep: Upkeep;
  readonly keepers: { readonly readModels: LeaseKeeper; readonly manager: LeaseKeeper };
  readonly faults: FaultReport;
  /** Reports a fault that is waited out; `begins`: what starts again. */
  readonly tell: (error: unknown, begins: string) => void;
}

export function followersOf(installation: Installation, logger: Logger, kind: ProcessKind): Followers {
  const { store, readSide, leaseSide, log, embedded: alone } = installation;
  const faults = new FaultReport(databasesOf(installation, logger), logger);
  const tell = (error: unknown, begins: string) => {
    if (!remarkUnreadable(log, error)) faults.tell(error, begins);
  };
  const self = { id: randomUUID(), kind, host: hostname(), pid: process.pid };
  const leases = new Leases(leaseSide);
  const keeperOf = (names: readonly string[], what: string) =>
    new LeaseKeeper(leases, {
      names,
      owner: self.id,
      release: RELEASE,
      alone,
      onChange: (isHeld) => logger.info({ owner: self.id }, isHeld ? `${what} run here` : `${what} no longer run here`),
      onFault: (error) => tell(error, `taking ${what}`),
    });
  const keepers = {
    readModels: keeperOf(READ_MODEL_WORK, 'read models'),
    manager: keeperOf(MANAGER_WORK, 'process managers'),
  };
  const { tokens } = keepers.readModels;
  const projector = new ReadSideProjector(store, readSide, {
    projections,
    tokens,
    onFault: (error) => tell(error, 'projector'),
    onParked: ({ fault, stream, position }) => {
      const parked = { readModel: fault.projection.name, stream, position, reason: reasonOf(fault.cause) };
      logger.error(parked, 'a read model leaves a stream out');
    },
  });
  const upkeep = new Upkeep(
    installation,
    { kept: leases, owners: new OwnerQueries(readSide), tokens },
    { logger, tell },
  );
  const news = new Doorbell();
  const checkpoints = new StoredManagerCheckpoints(readSide, keepers.manager.tokens, news);
  const readModels = new ProjectionProgress(readSide, projector, news);
  const progress = new LogProgress(checkpoints, readModels, store, news);
  return { self, projector, checkpoints, readModels, progress, news, upkeep, keepers, faults, tell };
}

function databasesOf({ store, leaseSide, log }: Installation, logger: Logger): Databases {
  const firstEvent = async () => {
    for await (const event of store.readAll({ limit: 1 })) return event;
  };
  return {
    postgresql: new Away('PostgreSQL', () => leaseSide.query('select'), logger),
    log: log.kind === 'eventstoredb' ? new Away('EventStoreDB', firstEvent, logger) : null,
  };
}
