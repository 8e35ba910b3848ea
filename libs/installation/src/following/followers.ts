import { ProjectionProgress, projections, ReadSideProjector, StoredManagerCheckpoints } from '@app/read-side';
import type { Logger } from '@app/runtime';
import type { ManagerCheckpoints } from '@app/write-side';
import type { Installation } from '../open-installation.js';
import { LogProgress } from './log-progress.js';

/** What follows the log of an installation; `startWorkers` sets it going. */
export interface Followers {
  readonly projector: ReadSideProjector;
  readonly checkpoints: ManagerCheckpoints;
  readonly progress: LogProgress;
}

/** The projector of all read models, the process manager's checkpoints, and how far both have come. */
export function followersOf({ store, readSide }: Installation, logger: Logger): Followers {
  const onFault = (error: unknown) => logger.warn({ err: error }, 'projector begins again');
  const projector = new ReadSideProjector(store, readSide, { projections, onFault });
  const checkpoints = new StoredManagerCheckpoints(readSide);
  const progress = new LogProgress(checkpoints, new ProjectionProgress(readSide, projector));
  return { projector, checkpoints, progress };
}
