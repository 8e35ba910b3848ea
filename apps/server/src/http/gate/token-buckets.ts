const MINUTE_MS = 60_000;

interface Bucket {
  left: number;
  filledAt: number;
}

/** A refilling bucket per key. Remembers the `kept` last used keys; a forgotten key starts full. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly aMinute: number,
    private readonly kept = 20_000,
  ) {}

  /** Takes one: 0 if there was one, otherwise the whole seconds until the next. `now` in ms, never going back. */
  take(key: string, now: number = performance.now()): number {
    const bucket = this.filled(key, now);
    this.keep(key, bucket);
    if (bucket.left < 1) return Math.max(1, Math.ceil(((1 - bucket.left) * MINUTE_MS) / this.aMinute / 1_000));
    bucket.left -= 1;
    return 0;
  }

  private filled(key: string, now: number): Bucket {
    const known = this.buckets.get(key);
    if (!known) return { left: this.aMinute, filledAt: now };
    const gained = ((now - known.filledAt) * this.aMinute) / MINUTE_MS;
    return { left: Math.min(this.aMinute, known.left + gained), filledAt: now };
  }

  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size <= this.kept) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
