import { LeaseKeeper, type LeaseTokens } from '@app/read-side';
import { together } from '@app/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Followers } from './followers.js';
import { startWorkers } from './workers.js';

jest.setTimeout(30_000);

const lasting = (signal: AbortSignal) => sleep(600_000, undefined, { signal }).catch(() => undefined);

/** Free whenever they are asked for. */
function leasesTelling(told: string[]) {
  return {
    take: (): Promise<LeaseTokens> => Promise.resolve(new Map([['units', '1']])),
    renew: () => Promise.resolve(true),
    release: () => {
      told.push('release');
      return Promise.resolve();
    },
  };
}

function keeperOf(told: string[], onFault: (error: unknown) => void): LeaseKeeper {
  const keeping = { names: ['units'], owner: 'one', release: 1, alone: false };
  return new LeaseKeeper(leasesTelling(told), { ...keeping, onChange: () => undefined, onFault });
}

describe('work that follows the log', () => {
  it('ends as a whole before its leases are let go, and begins again after a pause', async () => {
    const told: string[] = [];
    const takes: number[] = [];
    const followers = {
      self: { id: 'one', kind: 'server', host: 'here', pid: 1 },
      projector: {
        run: async (ended: AbortSignal) => {
          takes.push(performance.now());
          await lasting(ended);
          await sleep(50);
          told.push('projector ended');
        },
      },
      upkeep: {
        run: (held: AbortSignal, follow: (ended: AbortSignal) => Promise<void>) =>
          together(held, [follow, () => (takes.length < 3 ? Promise.reject(new TypeError('broken')) : sleep(0))]),
      },
      keepers: {
        readModels: keeperOf(told, (error) => told.push((error as Error).message)),
        manager: { run: lasting },
      },
      readModels: { watch: () => Promise.resolve() },
      tell: () => undefined,
    };
    const installation = { store: {}, leaseSide: { query: () => Promise.resolve([]) } };
    const workers = startWorkers(
      followers as unknown as Followers,
      { installation, bus: {} } as unknown as Parameters<typeof startWorkers>[1],
    );
    while (takes.length < 3) await sleep(10);
    await workers.stop();
    const once = ['projector ended', 'broken', 'release'];
    expect(told).toEqual([...once, ...once, 'projector ended', 'release']);
    const [first = 0, second = 0, third = 0] = takes;
    expect(Math.min(second - first, third - second)).toBeGreaterThan(450);
  });
});
