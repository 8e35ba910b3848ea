interface Call {
  /** Its time limit on the clock of `performance.now()`. */
  readonly end: number;
  readonly late: () => void;
}

/** Open calls. All have the same limit, so they expire in the order of their start, and one timer is enough. */
export class PendingCalls {
  private readonly calls = new Set<Call>();
  private timer: NodeJS.Timeout | undefined;
  private idleWaiters: (() => void)[] = [];

  /** In milliseconds, for every call. */
  constructor(private readonly limit: number) {}

  /** Calls `late` unless the call ends within the limit. */
  begin(late: () => void): Call {
    const call = { end: performance.now() + this.limit, late };
    this.calls.add(call);
    this.timer ??= setTimeout(this.sweep, this.limit);
    return call;
  }

  /** May be called again, or for a late call. */
  end(call: Call): void {
    this.calls.delete(call);
    if (this.calls.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const tell of this.idleWaiters.splice(0)) tell();
  }

  idle(): Promise<void> {
    return this.calls.size === 0 ? Promise.resolve() : new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  private readonly sweep = (): void => {
    this.timer = undefined;
    const now = performance.now();
    for (const call of this.calls) {
      if (call.end > now) {
        this.timer = setTimeout(this.sweep, call.end - now);
        return;
      }
      call.late();
      this.end(call);
    }
  };
}
