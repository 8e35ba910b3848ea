import type { EventStore } from '@app/event-store';
import { ProcessManager } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import type { Followers } from './followers.js';

export interface Workers {
  stop(): Promise<void>;
}

/** In this process; other servers on the same database may run theirs too. */
export function startWorkers(
  { projector, checkpoints, samples, upgrade, retries, tell }: Followers,
  { store, bus }: { readonly store: EventStore; readonly bus: CommandBus },
): Workers {
  const ending = new AbortController();
  const manager = new ProcessManager(store, bus, checkpoints, (error) => tell(error, 'process manager'));
  const { signal } = ending;
  const running = Promise.all([
    projector.run(signal),
    manager.run(signal),
    retries(signal),
    samples.run(signal),
    upgrade.run(signal),
  ]);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
