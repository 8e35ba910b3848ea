/** A call on its way. */
interface Call {
  /** When it is late, on the clock of `performance.now()`. */
  readonly end: number;
  readonly late: () => void;
}

/** The calls on their way. All have the same time, so they are late in the order of their beginning: one timer serves all. */
export class Underway {
  private readonly calls = new Set<Call>();
  private timer: NodeJS.Timeout | undefined;
  private idleWaiters: (() => void)[] = [];

  /** `limit` of every call, in milliseconds. */
  constructor(private readonly limit: number) {}

  /** Unless it has ended by the limit, `late` is told and the call has ended. */
  begin(late: () => void): Call {
    const call = { end: performance.now() + this.limit, late };
    this.calls.add(call);
    this.timer ??= setTimeout(this.sweep, this.limit);
    return call;
  }

  /** May be told again, or of a call that was late. */
  end(call: Call): void {
    this.calls.delete(call);
    if (this.calls.size > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const tell of this.idleWaiters.splice(0)) tell();
  }

  /** Resolves once there is none. */
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
