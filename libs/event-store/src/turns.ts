import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work at a stretch. */
const STRETCH_MS = 5;

/** Long work on the main thread in stretches: whatever else waits has its turn in between. */
export class Turns {
  private begun = performance.now();
  private giving: Promise<void> | null = null;

  /** Goes on at once within a stretch; after it, when others have had their turn. */
  async give(): Promise<void> {
    if (this.giving === null && performance.now() - this.begun < STRETCH_MS) return;
    this.giving ??= setImmediate().then(() => {
      this.giving = null;
      this.begun = performance.now();
    });
    await this.giving;
  }
}
