import { setTimeout as sleep } from 'node:timers/promises';
import { Doorbell, type Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { isBefore, loadCheckpoints, lowest } from './checkpoints.js';
import type { ReadSideProjector } from './read-side-projector.js';

/** While somebody waits, in case that nothing is announced. */
const LOOK_EVERY = 25;
/** While the projector runs in another process. */
const WATCH_EVERY = 200;

interface Waiter {
  readonly position: Position;
  readonly settle: (reached: boolean) => void;
}

/**
 * How far the read models are, whichever process fills them, for readers that wait for a position. The projector names the
 * models, and announces progress if it runs in this process; otherwise the checkpoints are read when `news` rings.
 */
export class ProjectionProgress {
  private readonly names: readonly string[];
  private readonly waiting = new Set<Waiter>();
  private readonly listeners = new Set<(position: Position) => void>();
  private looking = false;
  private announced = 0;
  private reached: Position | null = null;

  constructor(
    private readonly dataSource: DataSource,
    projector: Pick<ReadSideProjector, 'names' | 'onAdvance'>,
    private readonly news = new Doorbell(),
  ) {
    this.names = projector.names;
    projector.onAdvance((position) => {
      this.announced += 1;
      this.move(position);
    });
  }

  /** What every read model has taken in, as far as this process knows. */
  get known(): Position | null {
    return this.reached;
  }

  /** Calls back whenever `known` has changed; returns the unsubscription. */
  onAdvance(listener: (position: Position) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What every read model has taken in. */
  async position(): Promise<Position | null> {
    return lowest(await loadCheckpoints(this.dataSource, this.names));
  }

  /** Knows soon what another process does, until the signal aborts. `isHere`: whether the projector runs in this one. */
  async watch(signal: AbortSignal, isHere: () => boolean): Promise<void> {
    while (!signal.aborted) {
      if (!isHere()) await this.lookOnce();
      await sleep(WATCH_EVERY, undefined, { signal }).catch(() => undefined);
    }
  }

  /** False after `deadline` milliseconds. */
  async waitUntil(position: Position, deadline: number): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      const settle = (reached: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve(reached);
      };
      const waiter = { position, settle };
      const timer = setTimeout(settle, deadline, false);
      this.waiting.add(waiter);
      if (!isBefore(this.reached, position)) this.news.ring();
      void this.look();
    });
  }

  /** One loop for all waiting readers. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (this.waiting.size > 0) {
      const seen = this.news.rings;
      await this.lookOnce();
      if (this.waiting.size > 0) await this.news.wait(seen, null, LOOK_EVERY);
    }
    this.looking = false;
  }

  private async lookOnce(): Promise<void> {
    const before = this.announced;
    // An outage is waited out like a projector that lags.
    const position = await this.position().catch(() => undefined);
    if (position === undefined) return;
    this.settle(position);
    // What was announced meanwhile is newer.
    if (before === this.announced) this.move(position);
  }

  private move(position: Position | null): void {
    const isMoved = position !== this.reached;
    this.reached = position;
    this.settle(position);
    if (isMoved && position !== null) for (const listener of [...this.listeners]) listener(position);
  }

  private settle(position: Position | null): void {
    for (const waiter of [...this.waiting]) if (!isBefore(position, waiter.position)) waiter.settle(true);
  }
}
