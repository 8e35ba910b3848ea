import { ProjectionProgress, projections, ReadSideProjector, StoredManagerCheckpoints } from '@app/read-side';
import type { Logger } from '@app/runtime';
import type { ManagerCheckpoints } from '@app/write-side';
import { remarkUnreadable } from '../log-troubles.js';
import type { Installation } from '../open-installation.js';
import { LogProgress } from './log-progress.js';

/** What follows the log of an installation; `startWorkers` sets it going. */
export interface Followers {
  readonly projector: ReadSideProjector;
  readonly checkpoints: ManagerCheckpoints;
  readonly progress: LogProgress;
  /** Tells of a fault that is waited out: what begins again. */
  readonly tell: (error: unknown, begins: string) => void;
}

/** The projector of all read models, the process manager's checkpoints, and how far both have come. */
export function followersOf({ store, readSide, log }: Installation, logger: Logger): Followers {
  const tell = (error: unknown, begins: string) => {
    if (!remarkUnreadable(log, error)) logger.warn({ err: error }, `${begins} begins again`);
  };
  const onFault = (error: unknown) => tell(error, 'projector');
  const projector = new ReadSideProjector(store, readSide, { projections, onFault });
  const checkpoints = new StoredManagerCheckpoints(readSide);
  const progress = new LogProgress(checkpoints, new ProjectionProgress(readSide, projector));
  return { projector, checkpoints, progress, tell };
}
