import { setImmediate } from 'node:timers/promises';

/** Milliseconds of uninterrupted work. */
const STRETCH_MS = 5;

/** Divides long work on the main thread, so that other work has its turn in between. */
export class Turns {
  private begun = performance.now();
  private giving: Promise<void> | null = null;

  /** Continues at once within a stretch, otherwise after the others. */
  async give(): Promise<void> {
    if (this.giving === null && performance.now() - this.begun < STRETCH_MS) return;
    this.giving ??= setImmediate().then(() => {
      this.giving = null;
      this.begun = performance.now();
    });
    await this.giving;
  }
}
