import type { Logger } from '@app/runtime';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
interface Pace {
  readonly lookEvery: number;
  readonly sayEvery: number;
}

const USUAL: Pace = { lookEvery: 1_000, sayEvery: 60_000 };

/** Says once that a database is away, from time to time that it still is, and once that it is back. */
export class Away {
  private isAway = false;

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
      if (isBack) {
        this.isAway = false;
        this.logger.warn({ seconds }, `${this.name} is back`);
        return;
      }
      if (performance.now() - said < this.pace.sayEvery) continue;
      said = performance.now();
      this.logger.warn({ seconds }, `${this.name} is still away`);
    }
  }
}
