import type { EventStore } from '@app/event-store';
import type { ReadSideProjector } from '@app/read-side';
import type { Logger } from '@app/runtime';
import { ProcessManager, type ManagerCheckpoints } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';

/** The work that follows the log: read models and the process manager. */
export interface Workers {
  stop(): Promise<void>;
}

/** Starts both in this process; other servers on the same database may run theirs too. */
export function startWorkers(
  parts: {
    readonly store: EventStore;
    readonly bus: CommandBus;
    readonly projector: ReadSideProjector;
    readonly checkpoints: ManagerCheckpoints;
  },
  logger: Logger,
): Workers {
  const { store, bus, projector, checkpoints } = parts;
  const ending = new AbortController();
  const manager = new ProcessManager(store, bus, checkpoints, (error) =>
    logger.warn({ err: error }, 'process manager begins again'),
  );
  const running = Promise.all([projector.run(ending.signal), manager.run(ending.signal)]);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
