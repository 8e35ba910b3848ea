import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { sqlStateOf } from '../database/database-fault.js';
import { TableHolders, type TableHolder } from './table-holders.js';

/** Milliseconds; several times in the second after which PostgreSQL ends one of those who wait for each other. */
const LOOK_EVERY = 200;
const LOOK_AGAIN_EVERY = 500;
/** The statement took longer than it may, or was cancelled; those who wait for each other. */
const NOT_NOW: ReadonlySet<string | null> = new Set(['57014', '40P01']);

export interface SwapWaiting {
  /** Of the session that waits. */
  readonly pid: number;
  readonly signal?: AbortSignal | undefined;
  /** Told at each look whom it waits for; nobody once it goes on. */
  readonly onWait?: ((holders: readonly TableHolder[]) => void) | undefined;
}

/** Waits for those who have tables of the read models, and tells who they are. */
export class SwapWaits {
  private readonly holders: TableHolders;

  constructor(
    private readonly owner: DataSource,
    private readonly waiting: SwapWaiting,
  ) {
    this.holders = new TableHolders(owner, waiting.pid);
  }

  /**
   * Whether the session gets the tables that it asks for; if not, its transaction is to be rolled back. It gives way to those who
   * wait for it. @throws the signal's reason and what `ask` throws
   */
  async gets(ask: () => Promise<void>): Promise<boolean> {
    this.holders.forget();
    const ended = new AbortController();
    const watching = this.watch(ended.signal);
    try {
      await ask();
      return true;
    } catch (error) {
      this.waiting.signal?.throwIfAborted();
      if (NOT_NOW.has(sqlStateOf(error))) return false;
      throw error;
    } finally {
      ended.abort();
      await watching;
    }
  }

  /** Until those who stood in the way have let go. Returns for how many milliseconds one had its tables. @throws the signal's reason */
  async untilGone(): Promise<number> {
    let longest = 0;
    const { onWait } = this.waiting;
    for (let { found } = this.holders; found.length > 0; { found } = this.holders) {
      onWait?.(found);
      for (const { since } of found) longest = Math.max(longest, Date.now() - Date.parse(since));
      await this.rest(LOOK_AGAIN_EVERY);
      await this.holders.lookAgain();
      if (this.holders.found.length === 0) onWait?.([]);
    }
    return longest;
  }

  /** @throws the signal's reason */
  async rest(ms: number): Promise<void> {
    const { signal } = this.waiting;
    await sleep(Math.max(ms, 0), undefined, signal && { signal }).catch(() => undefined);
    signal?.throwIfAborted();
  }

  private async watch(ended: AbortSignal): Promise<void> {
    const { signal } = this.waiting;
    const either = signal ? AbortSignal.any([signal, ended]) : ended;
    for (;;) {
      await sleep(LOOK_EVERY, undefined, { signal: signal?.aborted ? ended : either }).catch(() => undefined);
      if (ended.aborted) return;
      await this.look().catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    // Again, for what it asks next.
    const { pid, signal } = this.waiting;
    if (signal?.aborted) await this.owner.query('select pg_cancel_backend($1)', [pid]);
    await this.holders.look();
    await this.holders.giveWay();
  }
}
