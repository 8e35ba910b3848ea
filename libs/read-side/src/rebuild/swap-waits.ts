import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { TableHolders, type TableHolder } from './table-holders.js';

/** Milliseconds; longer than PostgreSQL takes to end a vacuum of its own for another session. */
const LOOK_EVERY = 1_500;
const PAUSE = 500;

export interface SwapWaiting {
  /** Of the session that waits. */
  readonly pid: number;
  readonly signal?: AbortSignal | undefined;
  /** Told at each look whom it waits for; nobody once it goes on. */
  readonly onWait?: ((holders: readonly TableHolder[]) => void) | undefined;
}

/** Waits for those who have tables of the read models, and tells who they are. */
export class SwapWaits {
  private isTold = false;

  constructor(
    private readonly owner: DataSource,
    private readonly waiting: SwapWaiting,
  ) {}

  /** While the session asks for a table; the signal ends that. @throws the signal's reason and what `ask` throws */
  async during(ask: () => Promise<void>): Promise<void> {
    const ended = new AbortController();
    const watching = this.watch(ended.signal);
    try {
      await ask();
    } catch (error) {
      this.waiting.signal?.throwIfAborted();
      throw error;
    } finally {
      ended.abort();
      await watching;
      this.goesOn();
    }
  }

  /** Until those who have a table now, and are no short readers, have let go. @throws the signal's reason */
  async untilGone(): Promise<void> {
    const { pid, signal } = this.waiting;
    const holders = new TableHolders(this.owner);
    await holders.stillThere({ pid, blocking: false });
    for (;;) {
      await sleep(PAUSE, undefined, signal && { signal }).catch(() => undefined);
      signal?.throwIfAborted();
      const there = await holders.stillThere({ pid, blocking: false });
      if (there.length === 0) break;
      this.tell(there);
    }
    this.goesOn();
  }

  private async watch(ended: AbortSignal): Promise<void> {
    const { pid, signal } = this.waiting;
    const holders = new TableHolders(this.owner);
    const cancel = () => void this.owner.query('select pg_cancel_backend($1)', [pid]).catch(() => undefined);
    const looking = setInterval(() => {
      // Again, for what it asks next.
      if (signal?.aborted) return cancel();
      void holders.stillThere({ pid, blocking: true }).then(
        (there) => {
          if (there.length > 0 && !ended.aborted) this.tell(there);
        },
        () => undefined,
      );
    }, LOOK_EVERY);
    signal?.addEventListener('abort', cancel, { once: true });
    await once(ended, 'abort');
    clearInterval(looking);
    signal?.removeEventListener('abort', cancel);
  }

  private tell(holders: readonly TableHolder[]): void {
    this.isTold = true;
    this.waiting.onWait?.(holders);
  }

  private goesOn(): void {
    if (this.isTold) this.waiting.onWait?.([]);
    this.isTold = false;
  }
}
