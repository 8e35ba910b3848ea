import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { isBefore, loadCheckpoints, lowest } from './checkpoints.js';
import type { ReadSideProjector } from './read-side-projector.js';

const LOOK_EVERY = 25;

interface Waiter {
  readonly position: Position;
  readonly settle: (reached: boolean) => void;
}

/**
 * Lets a reader wait until the read models include a position. The projector names the models, and announces progress
 * if it runs in this process; otherwise the checkpoints are polled.
 */
export class ProjectionProgress {
  private readonly names: readonly string[];
  private readonly waiting = new Set<Waiter>();
  private looking = false;

  constructor(
    private readonly dataSource: DataSource,
    projector: Pick<ReadSideProjector, 'names' | 'onAdvance'>,
  ) {
    this.names = projector.names;
    projector.onAdvance((position) => {
      this.reached(position);
    });
  }

  /** What every read model has taken in. */
  async position(): Promise<Position | null> {
    return lowest(await loadCheckpoints(this.dataSource, this.names));
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
      void this.look();
    });
  }

  /** One loop for all waiting readers. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (this.waiting.size > 0) {
      // An outage is waited out like a projector that lags.
      this.reached(await this.position().catch(() => null));
      if (this.waiting.size > 0) await sleep(LOOK_EVERY);
    }
    this.looking = false;
  }

  private reached(position: Position | null): void {
    for (const waiter of [...this.waiting]) if (!isBefore(position, waiter.position)) waiter.settle(true);
  }
}
