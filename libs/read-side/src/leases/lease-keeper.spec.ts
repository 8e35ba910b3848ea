import { setTimeout as sleep } from 'node:timers/promises';
import { LeaseKeeper } from './lease-keeper.js';
import type { LeaseTokens } from './leases.js';

jest.setTimeout(60_000);

/** One piece of work; each step answers as it is told to. */
class ToldLeases {
  readonly asked: string[] = [];
  token = 0;
  isFree = true;
  renewal: () => Promise<boolean> = () => Promise.resolve(true);

  take(): Promise<LeaseTokens | null> {
    this.asked.push('take');
    return Promise.resolve(this.isFree ? new Map([['units', String(++this.token)]]) : null);
  }

  renew(): Promise<boolean> {
    this.asked.push('renew');
    return this.renewal();
  }

  release(tokens: LeaseTokens): Promise<void> {
    this.asked.push(`release ${tokens.get('units') ?? ''}`);
    return Promise.resolve();
  }
}

function keep(leases: ToldLeases, work?: (ended: AbortSignal) => Promise<void>) {
  const ending = new AbortController();
  const told: string[] = [];
  const keeper = new LeaseKeeper(leases, {
    names: ['units'],
    owner: 'one',
    release: 1,
    alone: false,
    onChange: (isHeld) => told.push(isHeld ? 'held' : 'let go'),
    onFault: (error) => told.push((error as Error).message),
  });
  const whole = async (ended: AbortSignal) => {
    told.push(`works with ${keeper.tokens().get('units') ?? 'nothing'}`);
    await new Promise((resolve) => ended.addEventListener('abort', resolve));
    told.push('ends');
  };
  const running = keeper.run(ending.signal, work ?? whole);
  const stop = async () => {
    ending.abort();
    await running;
  };
  return { keeper, told, stop };
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await sleep(10);
};

describe('a process that keeps leases', () => {
  it('stands by while another has them, works when they are free, and lets them go when it stops', async () => {
    const leases = new ToldLeases();
    leases.isFree = false;
    const { keeper, told, stop } = keep(leases);
    await sleep(700);
    expect([told, keeper.tokens().size]).toEqual([[], 0]);
    leases.isFree = true;
    await until(() => told.length > 1);
    await until(() => leases.asked.includes('renew'));
    expect(told).toEqual(['held', 'works with 1']);
    await stop();
    expect(told).toEqual(['held', 'works with 1', 'ends', 'let go']);
    expect([leases.asked.at(-1), keeper.tokens().size]).toEqual(['release 1', 0]);
  });

  it('ends its work once another has taken them over', async () => {
    const leases = new ToldLeases();
    leases.renewal = () => {
      leases.isFree = false;
      return Promise.resolve(false);
    };
    const { told, stop } = keep(leases);
    await until(() => told.includes('let go'));
    expect(told).toEqual(['held', 'works with 1', 'ends', 'let go']);
    await stop();
  });

  it('ends its work before they run out by its own clock, when nothing answers, and tells of the silence once', async () => {
    const leases = new ToldLeases();
    leases.renewal = () => Promise.reject(new Error('away'));
    const { told, stop } = keep(leases);
    await until(() => told.includes('ends'));
    expect(told.slice(0, 4)).toEqual(['held', 'works with 1', 'away', 'ends']);
    leases.renewal = () => Promise.resolve(true);
    await until(() => told.includes('works with 2'));
    await stop();
  });

  it('ends what is left of work that failed, tells of it, and takes them again after a pause', async () => {
    const leases = new ToldLeases();
    let left = 0;
    const since = performance.now();
    const { told, stop } = keep(leases, (ended) => {
      left += 1;
      ended.addEventListener('abort', () => (left -= 1));
      return Promise.reject(new Error('broken'));
    });
    await until(() => leases.token === 3);
    expect(performance.now() - since).toBeGreaterThan(900);
    expect(left).toBeLessThan(2);
    await stop();
    expect([left, told]).toEqual([0, Array.from({ length: 3 }, () => ['held', 'broken', 'let go']).flat()]);
  });
});
