import {
  ProjectionProgress,
  projections,
  ReadModelUpgrade,
  ReadSideProjector,
  reasonOf,
  RowSamples,
  tryAgain,
  StoredManagerCheckpoints,
} from '@app/read-side';
import type { Logger } from '@app/runtime';
import type { ManagerCheckpoints } from '@app/write-side';
import { remarkUnreadable } from '../log-troubles.js';
import type { Installation } from '../open-installation.js';
import { LogProgress } from './log-progress.js';

export interface Followers {
  readonly projector: ReadSideProjector;
  readonly checkpoints: ManagerCheckpoints;
  readonly progress: LogProgress;
  /** Builds anew what an earlier release wrote. */
  readonly upgrade: ReadModelUpgrade;
  /** What the projector wrote, compared with the log. */
  readonly samples: RowSamples;
  /** What the projector left out, now and then, until the signal aborts. */
  readonly retries: (signal: AbortSignal) => Promise<void>;
  /** Reports a fault that is waited out; `begins`: what starts again. */
  readonly tell: (error: unknown, begins: string) => void;
}

/** Events; so many are waited for at a stop. */
const REBUILT_AT_ONCE = 1_000;

export function followersOf({ store, readSide, log, readModels }: Installation, logger: Logger): Followers {
  const tell = (error: unknown, begins: string) => {
    if (!remarkUnreadable(log, error)) logger.warn({ err: error }, `${begins} begins again`);
  };
  const onFault = (error: unknown) => tell(error, 'projector');
  const projector = new ReadSideProjector(store, readSide, {
    projections,
    onFault,
    onParked: ({ fault, stream, position }) => {
      const parked = { readModel: fault.projection.name, stream, position, reason: reasonOf(fault.cause) };
      logger.error(parked, 'a read model leaves a stream out');
    },
  });
  const retries = (signal: AbortSignal) =>
    tryAgain(
      { dataSource: readSide, projections, store },
      {
        signal,
        onTried: ({ projection, stream, done }) => {
          logger.warn(
            { readModel: projection, stream },
            done ? 'a parked stream is folded again' : 'a parked stream stays so',
          );
        },
        onFault: (error) => tell(error, 'parked streams'),
      },
    );
  const upgrade = new ReadModelUpgrade(
    {
      dataSource: readSide,
      projections,
      rebuild: ({ signal, onProgress }) =>
        readModels.rebuild({ signal, onProgress, halfDuty: true, eventsAtOnce: REBUILT_AT_ONCE }),
    },
    {
      onStep: (words, details) => {
        logger.info(details, words);
      },
      onFault: (error) => tell(error, 'the rebuild of read models'),
    },
  );
  const samples = new RowSamples(
    { dataSource: readSide, store },
    {
      onFound: ({ readModel, table, key, kind, columns }) => {
        logger.error({ readModel, table, key, kind, columns }, 'a row is not what the log makes of it');
      },
      onFault: (error) => tell(error, 'the sample of rows'),
    },
  );
  const checkpoints = new StoredManagerCheckpoints(readSide);
  const progress = new LogProgress(checkpoints, new ProjectionProgress(readSide, projector), store);
  return { projector, checkpoints, progress, samples, upgrade, retries, tell };
}
