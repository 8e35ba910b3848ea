import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { LEASE_MS, type Leases, type LeaseTaking, type LeaseTokens } from './leases.js';

const LOOK_EVERY = 500;
const RENEW_EVERY = 1_000;

export interface LeaseKeeping extends LeaseTaking {
  /** Work that one process does as a whole. */
  readonly names: readonly string[];
  /** Called when it is this process's from now on, or no longer. */
  readonly onChange: (isHeld: boolean) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Does work where this process has its leases, and stands by where another one has. Another one takes them over at most
 * `LEASE_MS` and a look after the owner was last heard of.
 */
export class LeaseKeeper {
  private held: LeaseTokens = new Map();
  private isAway = false;

  constructor(
    private readonly leases: Pick<Leases, 'take' | 'renew' | 'release'>,
    private readonly keeping: LeaseKeeping,
  ) {}

  /** Those held now; empty while this process stands by. What is written is checked against them. */
  readonly tokens = (): LeaseTokens => this.held;

  /**
   * Until the signal aborts. `work` ends soon after `ended` aborts: at a stop, and when the leases are lost or run out. It
   * fails only when all of it has ended, and begins again where the leases are taken next.
   */
  async run(signal: AbortSignal, work: (ended: AbortSignal) => Promise<void>): Promise<void> {
    while (!signal.aborted) {
      const since = performance.now();
      const taken = await this.take();
      if (taken) await this.hold(taken, since, { signal, work });
      await sleep(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
    }
  }

  private take(): Promise<LeaseTokens | null> {
    return this.asked(() => this.leases.take(this.keeping.names, this.keeping));
  }

  /** Null while the database is away, which is told once. */
  private async asked<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      const answer = await ask();
      this.isAway = false;
      return answer;
    } catch (error) {
      if (!this.isAway) this.keeping.onFault(error);
      this.isAway = true;
      return null;
    }
  }

  private async hold(
    tokens: LeaseTokens,
    since: number,
    { signal, work }: { readonly signal: AbortSignal; readonly work: (ended: AbortSignal) => Promise<void> },
  ): Promise<void> {
    const losing = new AbortController();
    const settled = new AbortController();
    this.held = tokens;
    this.keeping.onChange(true);
    const keeping = this.keep(tokens, since, { losing, settled: settled.signal });
    try {
      await work(AbortSignal.any([signal, losing.signal]));
    } catch (error) {
      losing.abort();
      this.keeping.onFault(error);
    }
    settled.abort();
    await keeping;
    this.held = new Map();
    // What is still held by name is free for the next owner at once.
    await this.leases.release(tokens).catch(() => undefined);
    this.keeping.onChange(false);
  }

  /** Renews until the work has ended or the leases are lost. They run out by this process's own clock, too. */
  private async keep(
    tokens: LeaseTokens,
    since: number,
    { losing, settled }: { readonly losing: AbortController; readonly settled: AbortSignal },
  ): Promise<void> {
    const lapse = () => {
      losing.abort();
    };
    const runOut = (from: number) => setTimeout(lapse, from + LEASE_MS - performance.now());
    let timer = runOut(since);
    const isOver = () => settled.aborted || losing.signal.aborted;
    while (!isOver()) {
      await sleep(RENEW_EVERY, undefined, { signal: settled }).catch(() => undefined);
      if (isOver()) break;
      const now = performance.now();
      const isRenewed = await this.asked(() => this.leases.renew(tokens));
      if (isRenewed === false) losing.abort();
      if (isRenewed !== true) continue;
      clearTimeout(timer);
      timer = runOut(now);
    }
    clearTimeout(timer);
  }
}
