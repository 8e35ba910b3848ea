import { hearProgress, sayAlive } from '@app/read-side';
import { ProcessManager } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import type { Installation } from '../open-installation.js';
import type { Followers } from './followers.js';

export interface Workers {
  stop(): Promise<void>;
}

interface Place {
  readonly installation: Pick<Installation, 'store' | 'leaseSide'>;
  /** Null where this process only watches what others do. */
  readonly bus: CommandBus | null;
}

/** In this process; of several on one database each piece of work is done by one, the others stand by. */
export function startWorkers(followers: Followers, { installation, bus }: Place): Workers {
  const ending = new AbortController();
  const { signal } = ending;
  const { self, keepers, readModels, news, tell } = followers;
  const ended = new AbortController();
  const working = bus === null ? Promise.resolve() : work(followers, { installation, bus, signal });
  const alive = sayAlive(installation.leaseSide, self, {
    signal: ended.signal,
    onFault: (error) => tell(error, 'saying that this process lives'),
  });
  const watching = readModels.watch(signal, () => keepers.readModels.tokens().size > 0);
  const hearing = hearProgress(installation.leaseSide, news, signal);
  return {
    stop: async () => {
      ending.abort();
      await Promise.all([working, watching, hearing]);
      ended.abort();
      await alive;
    },
  };
}

interface Working {
  readonly installation: Pick<Installation, 'store'>;
  readonly bus: CommandBus;
  readonly signal: AbortSignal;
}

async function work(followers: Followers, { installation: { store }, bus, signal }: Working): Promise<void> {
  const { projector, checkpoints, upkeep, keepers, tell } = followers;
  const manager = new ProcessManager(store, bus, checkpoints, (error) => tell(error, 'process manager'));
  await Promise.all([
    keepers.readModels.run(signal, (held) => upkeep.run(held, (ended) => projector.run(ended))),
    keepers.manager.run(signal, (ended) => manager.run(ended)),
  ]);
}
