/** Wakes those who wait for news. Read `rings` before looking, then wait: a ring in between is not lost. */
export class Doorbell {
  private ringCount = 0;
  private readonly waiting = new Set<() => void>();

  get rings(): number {
    return this.ringCount;
  }

  ring(): void {
    this.ringCount += 1;
    for (const wake of [...this.waiting]) wake();
  }

  /** Resolves at the first ring after `seen`, on abort, or after `milliseconds`. */
  async wait(seen: number, signal: AbortSignal | null, milliseconds: number): Promise<void> {
    if (this.ringCount > seen || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal?.addEventListener('abort', wake);
      this.waiting.add(wake);
    });
  }
}
