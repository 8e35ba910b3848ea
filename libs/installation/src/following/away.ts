import type { Logger } from '@app/runtime';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
interface Pace {
  readonly lookEvery: number;
  readonly sayEvery: number;
}

const USUAL: Pace = { lookEvery: 1_000, sayEvery: 60_000 };

/** Says once that a database is away, from time to time that it still is, and once that it is back, with how many requests failed by it. */
export class Away {
  private isAway = false;
  private refused = 0;

  /** `ask`: settles once it answers, and fails while it is away. */
  constructor(
    private readonly name: string,
    private readonly ask: () => Promise<unknown>,
    private readonly logger: Pick<Logger, 'warn'>,
    private readonly pace: Pace = USUAL,
  ) {}

  /** Told by whoever met it; all but the first are silent. */
  begins(reason: string): void {
    if (this.isAway) return;
    this.isAway = true;
    this.logger.warn({ reason }, `${this.name} is away; what needs it waits`);
    void this.untilBack();
  }

  /** Told for each request that failed by it. */
  refuses(reason: string): void {
    this.begins(reason);
    this.refused += 1;
  }

  private async untilBack(): Promise<void> {
    const since = performance.now();
    let said = since;
    for (;;) {
      await sleep(this.pace.lookEvery, undefined, { ref: false });
      const isBack = await this.ask().then(
        () => true,
        () => false,
      );
      const seconds = Math.round((performance.now() - since) / 1_000);
      const told = this.refused === 0 ? { seconds } : { seconds, refusedRequests: this.refused };
      if (isBack) {
        this.isAway = false;
        this.refused = 0;
        this.logger.warn(told, `${this.name} is back`);
        return;
      }
      if (performance.now() - said < this.pace.sayEvery) continue;
      said = performance.now();
      this.logger.warn(told, `${this.name} is still away`);
    }
  }
}
